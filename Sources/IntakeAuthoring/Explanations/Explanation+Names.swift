internal import Intake

private func page(
  _ code: CheckingCode, _ title: String, _ paragraphs: String..., example: String,
  in place: Example.Place = .questions, _ wrong: String, _ right: String
) -> Explanation {
  Explanation(
    code.rawValue, .names, title, paragraphs, mistake: Example(place, example),
    mend: Example(place, example.mending(wrong, right)))
}

extension Explanation {
  static let names: [Explanation] = [
    page(
      .duplicateID, "an id is used twice",
      "Questions, rosters, scores and lets share one name space, also across includes: each id stands for one thing. The "
        + "note says where it is first used.",
      example: """
        - id: tired
          ask: Are you tired in the morning?
          answer: yes-no
        """, "id: tired", "id: tired_mornings"),
    page(
      .duplicateName, "two pages, alerts, symptoms, areas or stops have the same name",
      "Results and reports name them, and nobody could tell the two apart.",
      example: """
        alerts:
          - {alert: very-tired, when: tired = yes, level: notice, tell: Is tired.}
          - {alert: very-tired, when: hours < 4, level: notice, tell: Sleeps little.}
        """, in: .file, "very-tired, when: hours", "sleeps-little, when: hours"),
    page(
      .reservedName, "an id begins with 'clinic_'",
      "In texts {clinic_name} and its kind are the clinic's own words, from clinic.yaml. Choose another id.",
      example: """
        - id: clinic_before
          ask: Have you been here before?
          answer: yes-no
        """, "clinic_before", "been_here_before"),
    page(
      .unknownName, "a name that nothing has",
      "A condition, a score or a text names a question, a score or a roster that is not there. Mostly it is misspelled.",
      "A condition that can never be understood would never ask its question, in silence; where it guards a question about "
        + "danger, that would be found out too late.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: huors < 6
          answer: yes-no
        """, "huors", "hours"),
    page(
      .laterName, "a condition looks ahead",
      "What is asked can depend only on what stands earlier, since a later question has no answer yet. Move the question "
        + "further down, or the one that it needs further up.",
      example: """
        - id: naps
          ask: Do you sleep by day?
          when: rested = no
          answer: yes-no
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """, "rested = no", "tired = yes"),
    page(
      .circularLet, "a let leads back to itself",
      "Each of these names is explained by the other, so none of them says anything.",
      example: """
        let:
          weary: drained or tired = yes
          drained: weary or hours < 4
        pages:
          - page: one
            title: One
            questions:
              - {id: tired, ask: Are you tired?, answer: yes-no}
              - {id: hours, ask: How many hours do you sleep?, answer: whole-number}
              - {id: rest, ask: Can you rest?, when: weary, answer: yes-no}
        """, in: .file, "weary or hours < 4", "hours < 4"),
    page(
      .circularScore, "a score is worked out from itself",
      "It reads a score that reads it. Take one of the two apart, or read the questions themselves.",
      example: """
        scores:
          - {score: strain, title: Strain, value: burden + worry_1}
          - {score: burden, title: Burden, value: strain + worry_2}
        """, in: .file, "strain + worry_2", "worry_1 + worry_2"),
    page(
      .unused, "a name that nothing uses",
      "A let or a named answer that nobody reads. Perhaps it was forgotten where it was meant to stand.",
      example: """
        let:
          weary: tired = yes and hours < 4
        """, in: .file, "let:\n  weary: tired = yes and hours < 4", ""),
  ]

  static let rows: [Explanation] = [
    page(
      .needsRow, "a question that has many answers is named as if it had one",
      "It is asked once for each row of a roster, for each person say, and the condition does not say which row. Go "
        + "through the rows: any(person where close >= 4).",
      example: """
        pages:
          - page: people
            title: People
            repeat: person
            ask: Is there somebody close to you?
            again: Is there anybody else?
            questions:
              - {id: close, ask: How close?, answer: scale, from: {1: Not close}, to: {5: Very close}}
          - page: help
            title: Help
            questions:
              - {id: helped, ask: Do they help you?, when: close >= 4, answer: yes-no}
        """, in: .file, "close >= 4,", "any(person where close >= 4),"),
    page(
      .unknownRow, "a row that the roster does not have",
      "Rows that are given have names, which stand under 'over'. Rows that people add have none: go through them, as in "
        + "any(person where …).",
      example: """
        pages:
          - page: seasons
            title: Seasons
            repeat: season
            over: {winter: the winter, summer: the summer}
            questions:
              - {id: low, ask: "Do you feel low in {season}?", answer: yes-no}
          - page: more
            title: More
            questions:
              - {id: light, ask: Does light help?, when: "low[wintr] = yes", answer: yes-no}
        """, in: .file, "wintr]", "winter]"),
    page(
      .ownRoster, "a question in a roster counts the rows of its own roster",
      "While the questions of one row are asked, the other rows are not all there yet. Put the question on a page behind the "
        + "roster.",
      example: """
        pages:
          - page: people
            title: People
            repeat: person
            ask: Is there somebody close to you?
            again: Is there anybody else?
            questions:
              - {id: close, ask: How close?, answer: scale, from: {1: Not close}, to: {5: Very close}}
              - {id: helps, ask: Do they help?, when: count(person) >= 2, answer: yes-no}
        """, in: .file, "count(person) >= 2", "close >= 2"),
    page(
      .nestedRows, "a condition goes through rows inside of rows inside of rows",
      "Two levels can still be understood, as each event with each person. Say a part of it as a score or a question of its own.",
      example: """
        pages:
          - page: people
            title: People
            repeat: person
            ask: Is there somebody close to you?
            again: Is there anybody else?
            questions:
              - {id: close, ask: How close?, answer: scale, from: {1: Not close}, to: {5: Very close}}
          - page: events
            title: Events
            repeat: event
            ask: Has something happened?
            again: Has anything else happened?
            questions:
              - {id: what, ask: What?, answer: text}
          - page: seasons
            title: Seasons
            repeat: season
            over: {winter: the winter, summer: the summer}
            questions:
              - id: low
                ask: Do you feel low?
                when: any(person where any(event where count(person) >= 1))
                answer: yes-no
        """, in: .file, "any(person where any(event where count(person) >= 1))",
      "any(person where close >= 4)"),
  ]
}
