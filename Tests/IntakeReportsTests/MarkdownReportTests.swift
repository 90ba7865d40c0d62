import Intake
import IntakeReports
import IntakeResults
import PlainText
import ResultSamples
import SafeMarkup
import TestSupport
import Testing

@Suite struct `A report as Markdown` {
  @Test(arguments: [
    ("first-session-markdown", FirstSessionSample.record),
    ("therapist-fit-markdown", TherapistFitSample.record),
  ])
  func `reads as it was read and approved`(name: String, record: ResultRecord) {
    #expect(Snapshot(name).difference(from: MarkdownReport().text(of: record)) == nil)
  }

  @Test(arguments: HostileTexts.all)
  func `leaves no mark of a text without a backslash, and no letter out`(_ text: String) {
    var plain = ""
    var isEscaped = false
    for character in text.inMarkdown {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      #expect(isEscaped || !"*_`[]<>|#~&@$\\".contains(character), "\(text)")
      isEscaped = false
      plain.append(character)
    }
    #expect(plain == String(text.terminalSafeLine.drop { $0 == " " }))
  }

  @Test func `begins no line with anything but its own marks, whatever was typed`() {
    for seed in UInt64(0)..<60 {
      var random = RandomRecord(seed: seed, texts: HostileTexts.all)
      for line in MarkdownReport().text(of: random.record()).split(separator: "\n") {
        let own = ["# ", "## ", "### ", "#### ", "##### ", "###### ", "- ", "| ", "  <br>"].first(
          where: line.hasPrefix)
        let rest = line.dropFirst(own?.count ?? 0)
        #expect(!["#", "- ", "+ ", "> ", "```", "~~~", "    "].contains(where: rest.hasPrefix), "\(line)")
        #expect(rest.firstMatch(of: /^[0-9]+[.)]( |$)/) == nil, "\(line)")
      }
    }
  }
}
