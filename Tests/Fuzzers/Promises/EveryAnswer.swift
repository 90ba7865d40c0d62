internal import Intake
internal import LocatedYAML

/// A small questionnaire with every kind of answer, conditions, both kinds of rosters, an early end and a score.
enum EveryAnswer {
  static func questionnaire() throws -> Questionnaire {
    try Questionnaire(Source(name: "every.yaml", text: text))
  }

  private static let text = """
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
          - {id: packs, when: smokes = yes, ask: How many?, answer: whole-number, min: 0, max: 9}
          - {id: fruit, ask: Which?, answer: one, choices: {1: An apple, pear: A pear, other: {label: Other, text: true}}}
          - id: helps
            ask: What helps?
            answer: many
            at-most: 2
            choices: {walk: Walking, talk: Talking, other: {label: Other, text: true}, never: {label: No, exclusive: true}}
          - {id: nights, ask: Nights?, answer: number, min: 0, max: 7, decimals: 1, does-not-apply: I do not sleep}
          - {id: since, ask: Since when?, answer: date, not-before: 2000, not-after: today}
          - {id: words, ask: In your words?, answer: text, longest: 20}
      - page: parents
        title: Parents
        repeat: parent
        over: {mother: Your mother, father: Your father}
        questions:
          - {id: closeness, ask: How close?, answer: scale, from: {1: Not}, to: {5: Very}}
      - page: people
        title: People
        repeat: person
        ask: Anybody?
        again: Another?
        at-most: 2
        called: "{name}"
        questions:
          - {id: name, ask: Name?, answer: text}
          - {id: near, ask: How near?, answer: scale, from: {1: Not}, to: {5: Very}}
      - page: end
        title: End
        questions:
          - {stop: enough, when: nights = 0, say: Thank you.}
          - {id: nearest, ask: Who is nearest?, answer: one, choices: person}
          - {id: last, ask: Anything else?, answer: yes-no}
    scores:
      - {score: warmth, title: Warmth, sum: [near, packs], each: person, not-asked: 0}
      - {score: recent, title: Months, value: "months_between(since, today)"}
    alerts:
      - {alert: heavy, when: packs >= 3, level: notice, tell: Three packs.}
    """
}
