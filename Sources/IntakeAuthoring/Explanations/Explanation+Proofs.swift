internal import Intake

private func page(
  _ code: ProofCode, _ title: String, _ paragraphs: String..., example: String,
  in place: Example.Place = .questions, _ wrong: String, _ right: String
) -> Explanation {
  Explanation(
    code.rawValue, .proofs, title, paragraphs, mistake: Example(place, example),
    mend: Example(place, example.mending(wrong, right)))
}

extension Explanation {
  static let proofs: [Explanation] = [
    page(
      .neverAsked, "a question that nobody is asked, or a text that nobody is told",
      "Whatever is answered, its conditions cannot all hold: they exclude each other. The notes say which.",
      example: """
        - {id: works, ask: Do you work?, answer: yes-no}
        - {id: commute, ask: Is it far?, when: works = yes, answer: yes-no}
        - {id: search, ask: Do you look for work?, when: works = no and commute = no, answer: yes-no}
        """, "works = no and commute = no", "works = no"),
    page(
      .rowNeverThere, "a given row that nobody ever has",
      "The row's condition cannot hold, whatever is answered.",
      example: """
        pages:
          - page: one
            title: One
            questions:
              - {id: hours, ask: How many hours do you sleep?, answer: whole-number, min: 0, max: 24}
          - page: troubles
            title: Troubles
            repeat: trouble
            over:
              sleep: {label: your sleep, when: hours > 24}
              mood: {label: your mood}
            questions:
              - {id: bad, ask: "How bad is {trouble}?", answer: text}
        """, in: .file, "hours > 24", "hours < 6"),
    page(
      .stopNeverReached, "an early end that nobody comes to",
      "The stop's condition cannot hold, whatever is answered.",
      example: """
        - {id: age, ask: How old are you?, answer: whole-number, min: 18, max: 99}
        - {stop: too-young, when: age < 18, say: "Please come with a parent."}
        """, "min: 18, max", "min: 0, max"),
    page(
      .alertNeverFires, "an alert that never fires",
      "No answers make it fire. That looks like safety and is none, so this is an error: mend its condition.",
      example: """
        alerts:
          - {alert: worries, when: worry_1 >= 3, level: notice, tell: Worries all the time.}
        """, in: .file, "worry_1 >= 3", "worry_1 >= 2"),
    page(
      .bandNeverReached, "a band that no score comes to",
      "The number is within the score's range, but no answers that go together give it: an item depends on another one, say.",
      example: """
        pages:
          - page: one
            title: One
            questions:
              - {id: works, ask: Do you work?, answer: yes-no}
              - {id: tense, ask: Does work make you tense?, when: works = yes, answer: yes-no}
              - {id: bored, ask: Are you bored at home?, when: works = no, answer: yes-no}
        scores:
          - score: strain
            title: Strain
            sum: [tense, bored]
            not-asked: 0
            bands: {from: {0: None, 1: Some, 2: Much}, source: A paper}
        """, in: .file, ", 2: Much", ""),
    page(
      .rangeNotReached, "an end of a stated range that no answers come to",
      "The items could add up to it, but no answers that go together do. Reports draw the range: say the one that can be reached.",
      example: """
        pages:
          - page: one
            title: One
            questions:
              - {id: works, ask: Do you work?, answer: yes-no}
              - {id: tense, ask: Does work make you tense?, when: works = yes, answer: yes-no}
              - {id: bored, ask: Are you bored at home?, when: works = no, answer: yes-no}
        scores:
          - {score: strain, title: Strain, sum: [tense, bored], not-asked: 0, range: 0..2}
        """, in: .file, "0, range: 0..2", "0"),
    page(
      .evidenceNeverHolds, "evidence for or against an area that never holds",
      "No answers make it hold, so the area would be judged without it, in silence.",
      example: """
        formulation:
          symptoms:
            - {symptom: worry, title: Worry, severity: worry_1, above: 1}
          areas:
            - area: grief
              title: Grief
              evidence:
                - {when: tired = yes, strength: some, because: They are tired.}
                - {when: tired = yes and tired = no, strength: some, because: They brood.}
        """, in: .file, "tired = yes and tired = no", "worry_2 >= 1"),
    page(
      .areaNeverStands, "an area that never takes a place of its own",
      "Whenever its evidence holds, so does that of an area before which it steps back ('only-without').",
      example: """
        formulation:
          symptoms:
            - {symptom: worry, title: Worry, severity: worry_1, above: 1}
          areas:
            - area: grief
              title: Grief
              evidence:
                - {when: tired = yes, strength: some, because: They are tired.}
            - area: deficits
              title: Interpersonal deficits
              only-without: [grief]
              evidence:
                - {when: tired = yes and hours < 4, strength: some, because: They sleep little.}
        """, in: .file, "tired = yes and hours < 4", "hours < 4"),
    page(
      .alwaysTrue, "a condition that always holds",
      "It holds for everybody who comes to it. Leave it out, or look for a slip in it.",
      example: """
        - {id: rested, ask: Do you feel rested?, when: worry_1 >= 0 or not answered(worry_1), answer: yes-no}
        """, "worry_1 >= 0", "worry_1 >= 1"),
  ]
}
