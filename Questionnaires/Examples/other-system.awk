# Makes of a simulated table what another system's export looks like: names of its own, labels for codes, semicolons, -99 for
# what was skipped and -98 for what was not shown.
#
#     intake simulate phq-9 --rows 300 --seed 9 --factor one --loading 0.75 --shares 5,3,1,1 --missing 0.03 --id Case \
#       | awk -f Questionnaires/Examples/other-system.awk > Questionnaires/Examples/other-system.csv

BEGIN {
  FS = ","
  OFS = ";"
  split("Not at all|Several days|More than half the days|Nearly every day", often, "|")
  split("Not difficult at all|Somewhat difficult|Very difficult|Extremely difficult", difficult, "|")
}

NR == 1 {
  print "Case", "Group", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9", "Q10"
  next
}

{
  line = sprintf("P-%03d", substr($1, 2)) OFS (NR % 2 ? "B" : "A")
  shown = 0
  for (i = 2; i <= 10; i++) {
    line = line OFS ($i == "" ? "-99" : often[$i + 1])
    if ($i > 0) shown = 1
  }
  print line, ($11 != "" ? difficult[$11 + 1] : shown ? "-99" : "-98")
}
