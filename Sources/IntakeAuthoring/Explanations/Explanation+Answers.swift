internal import Intake

private func page(
  _ code: CheckingCode, _ family: Explanation.Family, _ title: String, _ paragraphs: String...,
  example: String, in place: Example.Place = .questions, _ wrong: String, _ right: String
) -> Explanation {
  Explanation(
    code.rawValue, family, title, paragraphs, mistake: Example(place, example),
    mend: Example(place, example.mending(wrong, right)))
}

extension Explanation {
  static let answers: [Explanation] = [
    page(
      .unknownAnswer, .answers, "a way to answer that does not exist",
      "After 'answer:' stands yes-no, one, many, scale, whole-number, number, date or text, or a name from 'answers'.",
      example: """
        - id: rested
          ask: Do you feel rested?
          answer: yesno
        """, "yesno", "yes-no"),
    page(
      .keyOfOtherKind, .answers, "a key that belongs to another way to answer",
      "A number has a lowest value, a text has none. Perhaps the way to answer is not the one that was meant.",
      example: """
        - id: weight
          ask: What do you weigh?
          answer: text
          min: 20
        """, "answer: text", "answer: number"),
    page(
      .incompleteAnswer, .answers, "a way to answer without what it needs",
      "'one' and 'many' need choices, a scale needs both of its ends with their labels, and a question needs an 'answer'.",
      example: """
        - id: rested
          ask: How rested do you feel?
          answer: scale
          from: {0: Not at all}
        """, "from: {0: Not at all}", "from: {0: Not at all}\n  to: {10: Very}"),
    page(
      .emptyRange, .answers, "limits that leave nothing to answer",
      "The lowest value stands above the highest, or more options have to be chosen than there are.",
      example: """
        - id: age
          ask: How old are you?
          answer: whole-number
          min: 120
          max: 18
        """, "min: 120\n  max: 18", "min: 18\n  max: 120"),
    page(
      .codeAndPoints, .answers, "a code that is a number has other points",
      "A code that is a whole number is its own points: whoever sees 1 in a table takes it for one point. Give the option a "
        + "word as its code where its points differ.",
      example: """
        - id: rested
          ask: How rested do you feel?
          answer: one
          choices:
            1: {label: Not at all, points: 3}
            2: {label: Very, points: 0}
        """, "1: {label: Not at all, points: 3}\n    2:", "low: {label: Not at all, points: 3}\n    high:"),
    page(
      .stopInRoster, .answers, "an early end stands among the questions of a roster",
      "A stop ends the whole interview, and cannot stand among questions that are asked for each row. Put it on a page "
        + "behind the roster.",
      example: """
        pages:
          - page: people
            title: People
            repeat: person
            ask: Is there somebody close to you?
            again: Is there anybody else?
            questions:
              - {id: close, ask: How close?, answer: scale, from: {1: Not close}, to: {5: Very close}}
              - {stop: nobody, when: close = 1, say: Thank you.}
        """, in: .file, "\n      - {stop: nobody, when: close = 1, say: Thank you.}", ""),
    page(
      .misplacedMark, .answers, "a permission that no answer can give",
      "'permits: research' marks the yes that lets a response into research. A question without a yes cannot give it.",
      example: """
        - id: allows
          ask: May we use your answers for research?
          answer: text
          permits: research
        """, "answer: text", "answer: yes-no"),
  ]

  static let meanings: [Explanation] = [
    page(
      .wrongType, .conditions, "one kind of thing stands where another belongs",
      "'when' needs a condition, which is yes or no. A question with choices is compared with a code, a number with a number, a "
        + "date with a date; several answers are asked with has(question, code).",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: hours
          answer: yes-no
        """, "when: hours", "when: hours >= 1"),
    page(
      .notAChoice, .conditions, "a code that is not among the choices",
      "The condition compares with a code that nobody can choose, so it would never hold. Check lists the codes that there are.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: tired = maybe
          answer: yes-no
        """, "maybe", "yes"),
    page(
      .scoreInAlert, .conditions, "an alert reads a score",
      "A score has no value while one of its items is skipped, so a skipped question could silence the alert. An alert reads "
        + "questions, and is decided at the moment of the answer.",
      example: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, worry_2]}
        alerts:
          - {alert: worries, when: worry >= 3, level: notice, tell: Worries much.}
        """, in: .file, "worry >= 3", "worry_1 >= 2 or worry_2 >= 2"),
    page(
      .noPoints, .conditions, "something without points where a number belongs",
      "Scores and < > count points. An option has points where its code is a whole number, or where 'points' says so.",
      example: """
        pages:
          - page: rest
            title: Rest
            questions:
              - {id: rest_1, ask: Rested?, answer: one, choices: {0: No, 1: Yes}}
              - {id: rest_2, ask: Awake?, answer: one, choices: {0: No, some: A little, 2: Yes}}
        scores:
          - {score: rest, title: Rest, sum: rest_1 .. rest_2}
        """, in: .file, "some: A little", "1: A little"),
    page(
      .oneSidedDistance, .conditions, "a distance in time is bounded on one side only",
      "months_between is below zero where the first date is the later one, so '<= 6' also holds for what came long after. Say "
        + "both ends.",
      example: """
        - {id: event_date, ask: When did it happen?, answer: date}
        - {id: since, ask: Since when do you feel low?, answer: date}
        - id: linked
          ask: Could the one have to do with the other?
          when: months_between(event_date, since) <= 6
          answer: yes-no
        """, "<= 6", "in 0..6"),
  ]
}
