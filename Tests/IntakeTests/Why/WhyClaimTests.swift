import ResultSamples
import TestSupport
import Testing

@testable import Intake

/// With every answer left as it is, a solver finds what the engine finds.
@Suite(.enabled(if: Proving.isPossible, "z3 is not installed")) struct `What a solver is asked of a result` {
  private typealias Record = FormulationRecord.LinkRecord

  private static let formulation = """
    questionnaire: test
    version: 1.0.0
    title: A test
    pages:
      - page: mood
        title: Mood
        questions:
          - {id: low_1, ask: Low?, answer: scale, from: {0: Never}, to: {2: Always}}
          - {id: low_2, ask: Tired?, answer: scale, from: {0: Never}, to: {2: Always}}
          - {id: worry, ask: Worried?, answer: scale, from: {0: Never}, to: {2: Always}}
          - {id: low_since, ask: Low since when?, answer: date, precision: month}
          - {id: worry_since, ask: Worried since when?, answer: date, precision: month}
          - {id: alone, ask: Alone?, answer: yes-no}
          - id: wishes
            ask: What would help?
            answer: one
            choices: {grief: A death, change: A change, alone: Being alone}
      - page: events
        title: What happened
        repeat: event
        ask: Did something happen?
        again: Anything else?
        at-most: 3
        called: "{kind}"
        questions:
          - {id: kind, ask: What?, answer: one, choices: {death: A death, job: A job lost, move: A move}}
          - {id: when_it_was, ask: When?, answer: date, precision: month}
          - {id: hard, ask: How hard?, answer: scale, from: {-1: A relief}, to: {1: Hard}}
      - page: after
        title: After it
        questions:
          - {id: low_with, ask: What is it with?, answer: many, choices: event, when: count(event) > 0}
    scores:
      - score: low
        title: Low
        sum: [low_1, low_2]
        if-missing: {at-most: 1, fill: mean, source: These tests.}
        round: half-up
    formulation:
      symptoms:
        - {symptom: low, title: Low, severity: low, above: 2, began: low_since, linked: low_with}
        - {symptom: worry, title: Worry, severity: worry, above: 1, began: worry_since}
      events: {from: event, kind: kind, date: when_it_was, impact: hard}
      wish: wishes
      areas:
        - area: grief
          title: Grief
          evidence:
            - {each: event, when: kind = death, strength: strong, because: A death}
            - {when: alone = yes and low_1 = 2, strength: some, because: Alone and low}
        - area: change
          title: Change
          evidence:
            - {each: event, when: kind = job or kind = death, strength: strong, because: A job}
            - {each: event, when: kind = move, strength: some, because: A move}
        - area: alone
          title: Alone
          only-without: [change]
          evidence:
            - {when: alone = yes, strength: some, because: Alone}
            - {each: event, when: hard = 1, strength: slight, because: It was hard}
    """

  @Test func `holds of the answers as they are where it stands so, and nowhere else`() throws {
    let small = try Questionnaire.yaml(Self.formulation)
    let firstSession = try Questionnaire(
      try #require(`Shipped questionnaires`.source("first-session")),
      clinic: Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic,
      including: `Shipped questionnaires`.source)
    let solver = try Proving.solver()
    var found: [String: Int] = [:]
    for (questionnaire, seeds) in [(small, 0..<60), (firstSession, 0..<6)] as [(Questionnaire, Range<UInt64>)]
    {
      for seed in seeds {
        var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
        var random = RandomEvents(seed: seed)
        while let event = random.onward(interview) { try? interview.apply(lately(event)) }
        let replay = try WhyReplay(interview.result, of: questionnaire)
        guard var solving = try WhySolving(replay, solver) else { continue }
        for (claim, holds) in claims(of: interview.result, replay.standings, replay.machine) {
          let verdict = try solving.fewest(claim, least: 0, most: 0, mayLeaveOut: true)
          switch verdict {
          case .found(let changes, _): #expect(holds && changes.isEmpty, "seed \(seed): \(claim)")
          case .impossible: #expect(!holds, "seed \(seed): \(claim)")
          case .undecided: Issue.record("seed \(seed): \(claim)")
          }
          found["\(kind(of: claim)) \(holds)", default: 0] += 1
        }
      }
    }
    for kind in ["area", "link", "symptom"] {
      #expect(found["\(kind) true", default: 0] > 20 && found["\(kind) false", default: 0] > 20, "\(found)")
    }
  }

  /// Dates at random are mostly years apart.
  private func lately(_ event: Event) -> Event {
    guard case .answer(let address, .date(let date), let moment) = event, let month = date.month,
      let near = PartialDate(year: 2026, month: month)
    else { return event }
    return .answer(address, .date(near), at: moment)
  }

  /// Claims of every kind about one result, and whether they hold of it.
  private func claims(
    of result: InterviewResult, _ standings: WhyStandings, _ machine: Machine
  ) -> [(claim: WhyClaim, holds: Bool)] {
    guard let plan = machine.formulation, let record = result.formulation else { return [] }
    var claims: [(WhyClaim, Bool)] = []
    for (index, area) in plan.areas.enumerated() {
      let isFirst = standings.first.contains(area.id)
      claims += [(.area(index, isFirst: true), isFirst), (.area(index, isFirst: false), !isFirst)]
    }
    for (index, symptom) in plan.symptoms.enumerated() {
      let state = standings.symptoms[symptom.id]
      for other in [FormulationRecord.SymptomRecord.State.above, .below, .undecided] {
        claims.append((.symptom(index, now: other), state != other && state != .undecided))
      }
      for event in record.events {
        let link = standings.links[.init(symptom: symptom.id, event: event.row)]
        for stated in [Record.Stated.yes, .no, .notAsked] {
          for time in [
            link?.time ?? [.undated], [.undated], [.sameMonth], [.oneToThree, .fourToSix], [.after],
          ] {
            let other = Record(symptom: symptom.id, event: event.row, stated: stated, time: time)
            claims.append((.link(symptom: index, row: event.row, now: other), link != other))
          }
        }
      }
    }
    return claims
  }

  private func kind(of claim: WhyClaim) -> String {
    switch claim {
    case .band: "band"
    case .alert: "alert"
    case .symptom: "symptom"
    case .link: "link"
    case .area: "area"
    }
  }
}
