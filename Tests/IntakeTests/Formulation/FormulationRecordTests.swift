import TestSupport
import Testing

@testable import Intake

@Suite("Links, ties and standing from what the answers say")
struct FormulationRecordTests {
  @Test func `one death that the client connects stands before five small changes`() {
    let facts = FormulationFacts(
      symptoms: [.symptom(began: "2026-08", linked: [1])],
      events: [.event(1, "2026-06", impact: 9)] + (2...6).map { .event($0, "2026-07", impact: 10) },
      areas: [
        .area("role-transition", .event(2), .event(3), .event(4), .event(5), .event(6)),
        .area("grief", .event(1, .some)),
      ])
    #expect(FormulationRecord(facts).outline == ["1 grief", "2 role-transition"])
  }

  @Test func `an event in the month of the onset, one known by its year, one after and one undated`() {
    let facts = FormulationFacts(
      symptoms: [.symptom(began: "2026-08", linked: [4])],
      events: [.event(1, "2026-08"), .event(2, "2026"), .event(3, "2026-10"), .event(4)],
      areas: [.area("role-transition", .event(1), .event(2), .event(3), .event(4))])
    let record = FormulationRecord(facts)
    #expect(
      record.linkOutline == [
        "low-mood 1 no: same month",
        "low-mood 2 no: same month or 1-3 months before or 4-6 months before or 7-12 months before "
          + "or after the onset",
        "low-mood 3 no: after the onset",
        "low-mood 4 yes: undated",
      ])
    #expect(record.ties("role-transition") == [.stated, .near, .undated, .farOrAfter], "the best first")
  }

  @Test func `links reach to twelve months on both sides, and further where the client says so`() {
    let facts = FormulationFacts(
      symptoms: [.symptom(began: "2026-08", linked: [5])],
      events: [
        .event(1, "2025-08"), .event(2, "2025-07"), .event(3, "2027-08"), .event(4, "2027-09"),
        .event(5, "2019-01"), .event(6, "2025"), .event(7, "2024"),
      ])
    #expect(
      FormulationRecord(facts).linkOutline == [
        "low-mood 1 no: 7-12 months before", "low-mood 3 no: after the onset",
        "low-mood 5 yes: over 12 months before",
        "low-mood 6 no: 7-12 months before or over 12 months before",
      ])
  }

  @Test func `a symptom below its threshold has no links and one that is undecided ties nothing`() {
    let facts = FormulationFacts(
      symptoms: [
        .symptom("low-mood", .below, began: "2026-08", linked: [1]),
        .symptom("worry", .undecided, began: "2026-08", linked: [1]),
      ],
      events: [.event(1, "2026-07")], areas: [.area("grief", .event(1)), .area("deficits", .present())])
    let record = FormulationRecord(facts)
    #expect(record.linkOutline == ["worry 1 yes: 1-3 months before"])
    #expect(record.ties("grief") == [nil])
    #expect(record.ties("deficits") == [nil])
    #expect(record.outline == ["not clear grief", "not clear deficits"])
  }

  @Test func `a piece has its best tie, with the first symptom that it is to`() {
    let facts = FormulationFacts(
      symptoms: [
        .symptom("low-mood", began: "2025-01"), .symptom("worry", began: "2026-08"),
        .symptom("sleep", began: "2026-08"),
      ],
      events: [.event(1, "2026-08", impact: 7)], areas: [.area("grief", .event(1), .present())])
    let evidence = FormulationRecord(facts).areas[0].evidence
    #expect(evidence.map(\.tie) == [.near, .current])
    #expect(evidence.map(\.symptom) == ["worry", nil])
    #expect(evidence.map(\.impact) == [7, nil])
  }

  @Test func `a link that was not asked for is not a no`() {
    let facts = FormulationFacts(
      symptoms: [.symptom("low-mood", began: "2026-08"), .symptom("worry", began: "2026-08", linked: [])],
      events: [.event(1, "2026-07")])
    #expect(FormulationRecord(facts).links.map(\.stated) == [.notAsked, .no])
  }

  @Test func `what is not answered is listed and ranks nothing`() {
    let facts = FormulationFacts(
      symptoms: [.symptom(began: "2026-08", linked: [1, 2])],
      events: [.event(1, "2026-07"), .event(2, "2026-07")],
      areas: [.area("grief", .event(1, isAnswered: false)), .area("role-transition", .event(2))])
    let record = FormulationRecord(facts)
    #expect(record.outline == ["1 role-transition", "not clear grief"])
    #expect(record.areas[1].evidence.map(\.isAnswered) == [false])
  }

  @Test func `evidence against an area has no strength and no tie`() {
    let facts = FormulationFacts(
      symptoms: [.symptom()], areas: [.area("deficits", .present(), against: [.present()])])
    let against = FormulationRecord(facts).areas[0].against
    #expect(against.map(\.strength) == [nil])
    #expect(against.map(\.tie) == [nil])
  }

  @Test func `the standing areas come first, then what else to consider, then what is not clear`() {
    let facts = FormulationFacts(
      symptoms: [.symptom(began: "2026-08", linked: [1])], events: [.event(1, "2026-08")],
      areas: [
        .area("role-dispute"), .area("deficits", .present(), onlyWithout: [3]),
        .area("role-transition", .present(.slight)), .area("grief", .event(1)),
      ])
    #expect(
      FormulationRecord(facts).outline == [
        "1 grief", "2 role-transition", "also consider deficits", "not clear role-dispute",
      ])
  }
}

@Suite("Properties of the formulation")
struct FormulationPropertyTests {
  @Test func `the order of events, symptoms and pieces does not matter`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let facts = FormulationFacts.some(&random)
      var shuffled = facts
      shuffled.events.shuffle(using: &random)
      shuffled.symptoms.shuffle(using: &random)
      for index in shuffled.areas.indices { shuffled.areas[index].evidence.shuffle(using: &random) }
      let (one, other) = (FormulationRecord(facts), FormulationRecord(shuffled))
      #expect(one.outline == other.outline)
      #expect(one.couldChange == other.couldChange)
    }
  }

  @Test func `areas stand where the record says, also when only that is asked for`() {
    var random = SeededGenerator(seed: 15)
    for _ in 0..<500 {
      let facts = FormulationFacts.some(&random)
      let record = FormulationRecord(facts)
      #expect(
        facts.standings == facts.areas.map { area in record.areas.first { $0.id == area.id }?.standing })
    }
  }

  @Test func `a weaker piece more changes no standing`() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let facts = FormulationFacts.some(&random)
      let record = FormulationRecord(facts)
      for index in facts.areas.indices {
        guard let area = record.areas.first(where: { $0.id == facts.areas[index].id }),
          let best = area.evidence.compactMap(\.rank).max()
        else { continue }
        for strength in [Strength.slight, .some, .strong] {
          let rank = EvidenceRank(tie: .current, strength: strength, impact: nil)
          guard rank <= best else { continue }
          var more = facts
          more.areas[index].evidence.append(.present(strength))
          #expect(FormulationRecord(more).outline == record.outline)
        }
      }
    }
  }

  @Test func `symptoms that are below their threshold change no standing`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<500 {
      var facts = FormulationFacts.some(&random)
      let before = FormulationRecord(facts)
      facts.symptoms.removeAll { $0.record.state == .below }
      let after = FormulationRecord(facts)
      #expect(after.areas == before.areas)
      #expect(after.links == before.links)
    }
  }

  /// Every way in which the pieces that are not answered could turn out is tried.
  @Test func `what is not answered could change who stands first exactly where some outcome does`() {
    var random = SeededGenerator(seed: 14)
    var seen: Set<Bool> = []
    for _ in 0..<500 {
      let facts = FormulationFacts.some(&random)
      let record = FormulationRecord(facts)
      let outcomes = Self.outcomes(facts).map { Set(FormulationRecord($0).first) }
      #expect(record.couldChange == outcomes.contains { $0 != Set(record.first) })
      seen.insert(record.couldChange)
    }
    #expect(seen == [true, false])
  }

  private static func outcomes(_ facts: FormulationFacts) -> [FormulationFacts] {
    var outcomes = [facts]
    for area in facts.areas.indices {
      for piece in facts.areas[area].evidence.indices where !facts.areas[area].evidence[piece].isAnswered {
        outcomes += outcomes.map { facts in
          var facts = facts
          facts.areas[area].evidence[piece].isAnswered = true
          return facts
        }
      }
    }
    return outcomes
  }
}

@Suite("What is open and could still change which area stands first")
struct CouldChangeTests {
  static let grief = FormulationFacts(
    symptoms: [.symptom(began: "2026-08", linked: [1])], events: [.event(1, "2026-07", impact: 8)],
    areas: [.area("grief", .event(1)), .area("deficits")], greatestImpact: 10)

  @Test func `nothing that is open changes nothing`() {
    #expect(!FormulationRecord(Self.grief).couldChange)
  }

  @Test func `evidence that ranks behind the first place at its best changes nothing`() {
    var facts = Self.grief
    facts.areas[1].evidence = [.present(.strong, isAnswered: false)]
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `evidence for the only area that stands first changes nothing`() {
    var facts = Self.grief
    facts.areas[0].evidence.append(.eventsToCome())
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `events that were not named could be connected, near and very hard`() {
    var facts = Self.grief
    facts.areas[1].evidence = [.eventsToCome()]
    #expect(FormulationRecord(facts).couldChange)
    facts.areas[1].evidence = [.eventsToCome(.some)]
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `where nothing stands, whatever could stand changes it`() {
    var facts = Self.grief
    facts.areas = [.area("grief"), .area("deficits", .present(.slight, isAnswered: false))]
    #expect(FormulationRecord(facts).couldChange)
    facts.symptoms[0].record.state = .below
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `a symptom that is undecided could lift what is linked with it`() {
    var facts = FormulationFacts(
      symptoms: [.symptom("worry"), .symptom("low-mood", .undecided, began: "2026-08", linked: [1])],
      events: [.event(1, "2026-07")],
      areas: [.area("grief", .event(1, .some)), .area("deficits", .present(.strong))])
    #expect(FormulationRecord(facts).outline == ["1 deficits", "2 grief"])
    #expect(FormulationRecord(facts).couldChange)
    facts.symptoms[1].record.state = .below
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `a date, a connection and an impact that are open count at their best`() {
    var facts = Self.grief
    facts.symptoms[0].linked = nil
    facts.events.append(.event(2))
    facts.areas = [.area("grief", .event(1)), .area("role-transition", .event(2, isAnswered: false))]
    #expect(FormulationRecord(facts).outline == ["1 grief", "not clear role-transition"])
    #expect(!FormulationRecord(facts).couldChange)
    facts.events[1].isDateOpen = true
    #expect(!FormulationRecord(facts).couldChange, "near, but its impact is not said")
    facts.events[1].isImpactOpen = true
    #expect(FormulationRecord(facts).couldChange)
    facts.events[1].isDateOpen = false
    #expect(!FormulationRecord(facts).couldChange)
    facts.symptoms[0].isLinkedOpen = true
    #expect(FormulationRecord(facts).couldChange)
  }

  @Test func `evidence that is answered stands as it is, also where its impact is open`() {
    var facts = Self.grief
    facts.symptoms[0].linked = [1, 2]
    facts.events.append(.event(2, "2026-07"))
    facts.events[1].isImpactOpen = true
    facts.areas = [.area("grief", .event(1)), .area("role-transition", .event(2))]
    #expect(FormulationRecord(facts).outline == ["1 grief", "2 role-transition"])
    #expect(!FormulationRecord(facts).couldChange)
  }

  @Test func `what would take the first area its place changes who stands first`() {
    let facts = FormulationFacts(
      symptoms: [.symptom()],
      areas: [
        .area("grief", .present(.slight, isAnswered: false)),
        .area("deficits", .present(.strong), onlyWithout: [0]),
      ])
    #expect(FormulationRecord(facts).outline == ["1 deficits", "not clear grief"])
    #expect(FormulationRecord(facts).couldChange)
  }
}

extension FormulationRecord {
  fileprivate var first: [String] { areas.filter { $0.standing == .place(1) }.map(\.id) }
}
