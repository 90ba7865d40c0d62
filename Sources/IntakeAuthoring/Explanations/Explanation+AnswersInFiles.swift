internal import Intake

private func page(
  _ code: String, _ title: String, _ paragraphs: String..., example: String,
  in place: Example.Place = .answers, _ wrong: String, _ right: String
) -> Explanation {
  Explanation(
    code, .answersInFiles, title, paragraphs, mistake: Example(place, example, with: questionnaire),
    mend: Example(place, example.mending(wrong, right), with: questionnaire))
}

private let questionnaire = [
  (
    id: "example",
    text: """
    pages:
      - page: one
        title: One
        questions:
          - {id: smokes, ask: Do you smoke?, answer: yes-no, required: true}
          - {id: packs, ask: How many packs a week?, when: smokes = yes, answer: whole-number}
      - page: people
        title: People
        repeat: person
        ask: Is there somebody close to you?
        again: Is there anybody else?
        questions:
          - {id: close, ask: How close?, answer: whole-number}

    """
  )
]

// What 'intake run --answers' and 'intake test' say of answers that stand in a file.
extension Explanation {
  static let answersInFiles: [Explanation] = [
    page(
      CaseCode.caseFailed.rawValue, "a case came out otherwise than its author expects",
      "Either the questionnaire was changed and the case tells of it, or the case was wrong from the beginning. The notes say what "
        + "decided it, with the answers that were read.",
      example: """
        - case: who smokes is asked how much
          given: {smokes: yes}
          expect: {not-asked: packs}
        """, in: .cases, "not-asked: packs", "asked: packs"),
    page(
      "not-a-mapping", "answers are no ids with values",
      "A file of answers has the id of a question on each line, a colon, and the answer.",
      example: "- smokes", "- smokes", "smokes: no"),
    page(
      "bad-answer", "an answer that its question does not take",
      "A code that is not among the choices, a number out of range, a date in another form. Check says what belongs there.",
      example: "smokes: maybe", "maybe", "yes"),
    page(
      "misplaced-answer", "an answer that does not stand where its question is asked",
      "A question that is asked for each row has its answers inside of the rows.",
      example: "smokes: no\nclose: 4", "close: 4", "person: [{close: 4}]"),
    page(
      "not-asked", "an answer to a question that was not asked",
      "The other answers say that its condition does not hold. One of the two is wrong, or the answer has to go.",
      example: "smokes: no\npacks: 3", "smokes: no", "smokes: yes"),
    page(
      "required-answer", "an answer is missing that cannot be skipped",
      "The question says 'required: true', as a consent does, and the file leaves it out.",
      example: "person: []", "person: []", "smokes: no\nperson: []"),
  ]
}
