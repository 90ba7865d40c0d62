import Intake
import LocatedYAML

/// A small questionnaire with one of nearly everything that cases can be about.
enum SmallClinic {
  static let text = """
    questionnaire: small
    version: 1.0.0
    title: Small
    language: en
    source: {kind: own, citation: Ours, rights: Ours}
    pages:
      - page: start
        title: Start
        questions:
          - {id: consent, ask: May we ask?, answer: yes-no, required: true}
          - {stop: declined, when: consent = no, say: That is fine.}
          - {id: mood_1, ask: Low?, answer: one, choices: {0: No, 1: A little, 2: Much}}
          - {id: mood_2, ask: Tired?, answer: one, choices: {0: No, 1: A little, 2: Much}}
          - {id: mood_3, ask: Sleepless?, answer: one, choices: {0: No, 1: A little, 2: Much}}
          - {id: since, ask: Since when?, answer: date, precision: month, not-after: today, when: mood >= 2}
          - {id: recent, ask: Is it new?, answer: yes-no, when: "months_between(since, today) <= 6"}
      - page: happened
        title: What happened
        repeat: event
        ask: Has something happened?
        again: Anything else?
        at-most: 3
        called: "{kind}"
        questions:
          - {id: kind, ask: What?, answer: one, choices: {death: A death, quarrel: A quarrel}}
          - {id: day, ask: When?, answer: date, precision: month}
          - when: kind = quarrel
            questions:
              - {id: danger, ask: Does it put you in danger?, answer: yes-no}
              - {id: safe, ask: Are you safe now?, answer: yes-no, when: danger = yes}
          - {id: hard, ask: How hard is it?, answer: scale, from: {0: Not}, to: {4: Very}}
      - page: fits
        title: How it fits
        repeat: area
        over:
          mood: {label: mood, when: mood >= 2}
        questions:
          - {id: linked, ask: Does any of it seem connected?, answer: many, choices: event, when: count(event) > 0}
    scores:
      - score: mood
        title: Mood
        sum: mood_1 .. mood_3
        if-missing: {at-most: 1, fill: mean, source: Ours}
        round: half-up
        bands: {from: {0: Fine, 2: Low, 5: Very low}, source: Ours}
        better: lower
      - {score: weight, title: Weight, each: event, value: hard, better: lower}
    alerts:
      - {alert: in-danger, each: event, when: danger = yes, level: notice, tell: In danger.}
      - {alert: sleepless, when: mood_3 = 2, level: notice, tell: Does not sleep.}
    formulation:
      symptoms:
        - {symptom: low, title: Low, severity: mood, above: 3, began: since, linked: "linked[mood]"}
      events: {from: event, kind: kind, date: day, impact: hard}
      areas:
        - area: grief
          title: Grief
          evidence:
            - {each: event, when: kind = death, strength: strong, because: A death}
        - area: dispute
          title: Dispute
          evidence:
            - {each: event, when: kind = quarrel and hard >= 2, strength: some, because: A hard quarrel}
            - {when: mood_3 = 2, strength: slight, because: No sleep}
        - area: alone
          title: Alone
          only-without: [grief, dispute]
          evidence:
            - {when: mood_2 = 2, strength: some, because: Tired}
    """

  static func checked() -> CheckedDefinition { Questionnaire.check(Source(name: "small.yaml", text: text)) }
}
