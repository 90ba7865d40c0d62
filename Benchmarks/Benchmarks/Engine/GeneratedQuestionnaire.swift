import LocatedYAML

/// A questionnaire of any length with the shape of real ones: pages of ten, most answered with one of four, every
/// fifth question under a condition on an earlier one, a score with bands for each page, an alert every hundredth.
func generatedQuestionnaire(questions count: Int) -> Source {
  var text = """
    questionnaire: generated
    version: 1.0.0
    title: Generated
    language: en
    source: {kind: own, citation: Made for measuring., rights: None needed.}
    answers:
      how-often:
        answer: one
        choices: {0: Not at all, 1: Several days, 2: More than half the days, 3: Nearly every day}
    pages:

    """
  for page in 0..<count / 10 {
    text += """
        - page: page-\(page)
          title: Page \(page)
          stem: Over the last two weeks, how often has this been so?
          answer: how-often
          questions:

      """
    for place in 0..<10 {
      let number = page * 10 + place
      text += """
              - id: q_\(number)
                ask: Has the thing with the number \(number) been on your mind?

        """
      if place % 5 == 4 {
        text +=
          "        when: q_\(number - 1) >= 1 or count(q_\(page * 10) .. q_\(number - 1) where it >= 2) >= 2\n"
      }
    }
  }
  text += "scores:\n"
  for page in 0..<count / 10 {
    text += """
        - score: s_\(page)
          title: Score \(page)
          sum: q_\(page * 10) .. q_\(page * 10 + 9)
          not-asked: 0
          bands: {from: {0: Low, 10: Middle, 20: High}, source: Made for measuring.}

      """
  }
  text += "alerts:\n"
  for number in stride(from: 0, to: count, by: 100) {
    text += """
        - alert: a-\(number)
          when: q_\(number) >= 3
          level: notice
          tell: The thing with the number \(number) is on their mind nearly every day.

      """
  }
  return Source(name: "generated.yaml", text: text)
}
