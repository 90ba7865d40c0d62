/// A questionnaire with every kind of answer, a condition, a roster and an early end.
enum EveryKind {
  static let questionnaire = """
    questionnaire: every
    version: 1.0.0
    title: Every kind of answer
    language: en
    source: {kind: own, citation: Ours, rights: Ours}

    pages:
      - page: plain
        title: Plain
        questions:
          - {id: smokes, ask: Do you smoke?, answer: yes-no}
          - id: fruit
            ask: Which fruit?
            answer: one
            choices:
              apple: An apple
              pear: A pear
              other: {label: Something else, text: true}
          - id: helps
            ask: What helps?
            answer: many
            at-least: 2
            at-most: 2
            choices:
              walk: Walking
              talk: Talking
              rest: Resting
              never: {label: Nothing ever, exclusive: true}
          - id: close
            ask: How close?
            answer: scale
            from: {1: Not close}
            to: {5: Very close}
          - {id: nights, ask: How many nights?, answer: number, min: 0, max: 7, decimals: 1, does-not-apply: I do not sleep}
          - {id: since, ask: Since when?, answer: date, precision: month, not-before: 2000, not-after: today}
          - {id: words, ask: In your words?, answer: text, longest: 20}
          - {id: phone, ask: The code?, answer: text, shape: "##-@"}
      - page: more
        title: More
        when: smokes = yes
        questions:
          - {id: packs, ask: How many packs?, answer: whole-number, min: 0, max: 9}
      - page: person
        title: People
        repeat: person
        ask: Is there someone?
        again: Is there someone else?
        at-most: 3
        called: "{person_name | this person}"
        questions:
          - {id: person_name, ask: What is their name?, answer: text}
          - id: person_close
            ask: How close?
            answer: scale
            from: {1: Not close}
            to: {5: Very close}
      - page: end
        title: End
        questions:
          - {stop: enough, when: nights = 0, say: Thank you.}
          - {id: last, ask: Anything else?, answer: yes-no}

    scores:
      - {score: closeness, title: Closeness, sum: [close, person_close], each: person}
      - {score: smoking, title: Smoking, value: packs * 20, not-asked: 0}
      - {score: recent, title: Months, value: "months_between(since, today)"}

    alerts:
      - {alert: heavy-smoker, when: packs >= 3, level: notice, tell: Three packs a day or more.}

    """

  /// Columns that have something to say, in the order of the questionnaire.
  static let header =
    "id,smokes,fruit,fruit.text,helps,close,nights,since,words,phone,packs,person,person_name[1],person_close[1],"
    + "person_name[2],person_close[2],last\n"
}
