import LocatedYAML

/// A questionnaire in which every key of the language stands at least once. It reads without a word; whether
/// it makes sense is not the reader's affair.
enum WholeFile {
  static let text = """
    questionnaire: evening-walks
    version: 2.10.0
    title: Walks and evenings
    language: pt-br
    minutes: 12
    about: >-
      Some questions about your walks. {clinic_readers} reads them, {clinic_read_when}.
    source:
      kind: published
      citation: "A. Walker: on evenings, 1999"
      rights: May be copied.
      permission: asked in 2020

    answers:
      how-far: {answer: scale, from: {0: Nowhere}, to: {10: "Far, far away"}, labels: {5: Half way, 7: Further}}
      how-sure:
        answer: one
        choices: {low: Not sure, high: Sure}

    let:
      is_tired: tired >= 2 or not answered(tired)
      walks_much: count(walk where distance > 5) >= 3

    pages:
      - page: start
        title: Before we start
        part: practical
        when: today != 2026-01-01
        stem: Over the last week
        answer: how-sure
        at-least: 0
        at-most: 3
        questions:
          - say: |
              Read this.
              - And this.
            when: is_tired
            show: night-lines
          - id: tired
            ask: How tired are you?
            help: Tired as in "I could sleep now".
            when: not skipped(consent)
            required: true
            identifies: false
            permits: research
            summary: true
            answer: one
            choices:
              no: No
              2: {label: Rather, points: 2, called: rather tired, exclusive: true}
              other: {label: In another way, points: 0.5, text: false}
            does-not-apply: I never sleep
          - when: tired = 2
            questions:
              - id: companions
                ask: Who walks with you?
                answer: many
                choices: friend
                at-least: 1
                at-most: 4
              - id: steps
                ask: How many steps?
                answer: number
                min: 0
                max: 99999.5
                unit: steps
                decimals: 1
              - id: since
                ask: Since when?
                answer: date
                precision: month
                not-before: 1990-05
                not-after: today
              - id: again_since
                ask: And again?
                answer: date
                not-before: since
                not-after: 2030
              - id: plate
                ask: Your licence plate?
                answer: text
                lines: 2
                longest: 40
                shape: "@@@ ####?"
          - stop: too-tired
            when: tired = other
            say: Sleep first, {friend_name | friend}.
      - include: sleep-diary
        when: tired in (2, other)
      - page: walks
        title: Your walks
        repeat: walk
        ask: Did you walk?
        again: Did you walk again?
        help: Any walk counts.
        at-most: 9
        called: walk to {goal}
        questions:
          - id: goal
            ask: Where to?
            answer: text
          - {id: distance, ask: How far?, answer: how-far}
      - page: seasons
        title: Seasons
        repeat: season
        over:
          winter: {label: the winter, when: tired != no}
          summer: the summer
        questions:
          - {id: liked, ask: "Do you like {season}?", answer: yes-no}
      - page: picked
        title: Picked
        repeat: pick
        over: companions
        called: the pick
        questions:
          - {id: picked_age, ask: How old?, answer: whole-number, min: 0}

    thanks: Thank you, {goal}.

    scores:
      - score: fatigue
        title: Fatigue
        sum: [tired, fatigue_1 .. fatigue_4, fatigue_9]
        reverse: [tired]
        weights: [1, 0.5, importance, other_1 .. other_3]
        if-missing: {at-most: 1, fill: mean, source: the manual}
        not-asked: leave-out
        times: 2
        round: half-up
        decimals: 2
        range: 0..24.5
        bands:
          - when: sex = female
            from: {0: Rested, 7: Tired}
            source: a table
          - from: {0: Rested, 8: Tired}
        better: lower
        change:
          reliable: {sd: 6.1, reliability: 0.84, kind: retest, source: a study}
          case: {at-least: 10, source: another}
          response: {drop: 50 %, baseline-at-least: 10, source: a third}
          remission: {below: 5, source: a fourth}
          crossing:
            kind: c
            clinical: {mean: 17.1, sd: 6.1}
            reference: {mean: 3.3, sd: 3.8}
            source: a fifth
        each: walk
        show: client
      - {score: far, title: Far, mean: distance_1 .. distance_3, not-asked: 0, bands: {from: {-1: Near, 3: Far}}}
      - {score: yeses, title: Yes, count: liked_1 .. liked_4, change: {reliable: {points: 4}}, not-asked: missing}
      - {score: most, title: Most, max: [tired], change: {crossing: {kind: a, clinical: {mean: 1, sd: 2}}}}
      - score: rate
        title: Rate
        value: steps / max(1, distance)
        weights: distance
        show: clinician

    alerts:
      - alert: lost
        when: goal_known = no
        level: urgent
        say: Help is near.
        show: night-lines
        tell: Was lost.
        each: walk
      - {alert: late, when: steps > 9, level: notice, tell: Walks late.}

    formulation:
      symptoms:
        - symptom: fatigue
          title: Fatigue
          severity: fatigue
          above: 7
          course: course[winter]
          began: since
          linked: linked[1]
      events: {from: walk, kind: goal, date: since, impact: distance, people: companions}
      people: {from: friend, close: closeness, wished: closeness_wished}
      wish: focus
      areas:
        - area: rest
          title: Rest
          only-without: [move]
          evidence:
            - each: walk
              when: distance > 3
              strength: slight
              because: "{goal}: far"
          against:
            - {each: walk, when: distance < 1, because: "{goal}: near"}
        - {area: move, title: Move}

    """

  static var tree: YAMLNode? {
    YAMLDocument.parse(Source(name: "whole.yaml", text: text), file: FileID(0)).root
  }
}

extension YAMLNode {
  /// A way down to a part: the number of the entry or pair at each level.
  typealias Path = [Int]

  /// The ways to this node and all below.
  var paths: [Path] {
    let parts: [YAMLNode] = sequence ?? mapping?.map(\.value) ?? []
    return [[]] + parts.enumerated().flatMap { index, part in part.paths.map { [index] + $0 } }
  }

  func part(at path: Path) -> YAMLNode? {
    guard let index = path.first else { return self }
    let parts = sequence ?? mapping?.map(\.value) ?? []
    return parts.indices.contains(index) ? parts[index].part(at: Array(path.dropFirst())) : nil
  }

  /// The same tree with another node at `path`.
  func replacing(_ path: Path, with node: YAMLNode) -> YAMLNode {
    changing(path) { _ in node }
  }

  /// The same tree with the node at `path` changed.
  func changing(_ path: Path, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let index = path.first else { return change(self) }
    let rest = Array(path.dropFirst())
    if var entries = sequence {
      entries[index] = entries[index].changing(rest, change)
      return YAMLNode(.sequence(entries), at: location)
    }
    if var pairs = mapping {
      pairs[index] = YAMLPair(key: pairs[index].key, value: pairs[index].value.changing(rest, change))
      return YAMLNode(.mapping(pairs), at: location)
    }
    return self
  }
}
