import TestSupport

@testable import Intake

extension FormulationFacts.Symptom {
  /// A symptom whose severity is not looked at again: only its state counts.
  static func symptom(
    _ id: String = "low-mood", _ state: FormulationRecord.SymptomRecord.State = .above, began: String? = nil,
    linked: Set<Int>? = nil
  ) -> Self {
    Self(
      record: FormulationRecord.SymptomRecord(
        id: id, title: id, state: state, severity: Address(id), value: nil, above: 10, course: nil,
        courseLabel: nil, began: began.flatMap { PartialDate($0) }),
      linked: linked)
  }
}

extension FormulationFacts.Happening {
  static func event(_ row: Int, _ date: String? = nil, impact: Fraction? = nil) -> Self {
    Self(
      record: FormulationRecord.EventRecord(
        row: row, called: "event \(row)", kind: nil, date: date.flatMap { PartialDate($0) }, impact: impact,
        people: []))
  }
}

extension FormulationFacts.Piece {
  static func event(_ row: Int, _ strength: Strength = .strong, isAnswered: Bool = true) -> Self {
    Self(
      subject: .event(row), isAnswered: isAnswered, strength: strength, because: "event \(row)", answers: [])
  }

  static func present(_ strength: Strength = .some, isAnswered: Bool = true) -> Self {
    Self(subject: .present, isAnswered: isAnswered, strength: strength, because: "present", answers: [])
  }

  static func eventsToCome(_ strength: Strength = .strong) -> Self {
    Self(subject: .eventsToCome, isAnswered: false, strength: strength, because: "to come", answers: [])
  }
}

extension FormulationFacts.Area {
  static func area(
    _ id: String, _ evidence: FormulationFacts.Piece..., isWished: Bool = false, onlyWithout: [Int] = [],
    against: [FormulationFacts.Piece] = []
  ) -> Self {
    Self(
      id: id, title: id, isWished: isWished, onlyWithout: onlyWithout, evidence: evidence, against: against)
  }
}

extension FormulationRecord {
  /// Areas with their standings, in their order: `1 grief`, `also consider deficits`, `not clear role-dispute`.
  var outline: [String] {
    areas.map { area in
      switch area.standing {
      case .place(let place): "\(place) \(area.id)"
      case .alsoConsider: "also consider \(area.id)"
      case .notClear: "not clear \(area.id)"
      }
    }
  }

  /// Links as `low-mood 2 yes 1-3 months before`.
  var linkOutline: [String] {
    links.map { link in
      let time = link.time.map(\.rawValue).joined(separator: " or ")
      return "\(link.symptom) \(link.event) \(link.stated.rawValue): \(time)"
    }
  }

  /// The ties of an area's evidence, in the author's order.
  func ties(_ area: String) -> [EvidenceRecord.Tie?] {
    areas.first { $0.id == area }?.evidence.map(\.tie) ?? []
  }
}

extension FormulationFacts {
  /// Up to three symptoms, five events and four areas, the last of which stands only without others.
  static func some(_ random: inout SeededGenerator) -> FormulationFacts {
    func date(from year: Int) -> String? {
      switch Int.random(in: 0...3, using: &random) {
      case 0: nil
      case 1: "\(year + Int.random(in: 0...2, using: &random))"
      default:
        PartialDate(
          year: year + Int.random(in: 0...2, using: &random), month: Int.random(in: 1...12, using: &random)
        )
        .map(\.description)
      }
    }
    var facts = FormulationFacts(greatestImpact: 10)
    let rows = (0..<5).filter { _ in Bool.random(using: &random) }.map { $0 + 1 }
    facts.events = rows.map { row in
      .event(row, date(from: 2024), impact: [nil, 3, 8].randomElement(using: &random) ?? nil)
    }
    facts.symptoms = (1...Int.random(in: 1...3, using: &random)).map { number in
      let states: [FormulationRecord.SymptomRecord.State] = [.above, .above, .below]
      let linked = Bool.random(using: &random) ? Set(rows.filter { _ in Bool.random(using: &random) }) : nil
      return .symptom(
        "symptom-\(number)", states.randomElement(using: &random) ?? .above, began: date(from: 2025),
        linked: linked)
    }
    facts.areas = (0..<4).map { area in
      var pieces: [Piece] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let strength = [Strength.slight, .some, .strong].randomElement(using: &random) ?? .some
        let isAnswered = Int.random(in: 0...3, using: &random) > 0
        if let row = rows.randomElement(using: &random), Bool.random(using: &random) {
          pieces.append(.event(row, strength, isAnswered: isAnswered))
        } else {
          pieces.append(.present(strength, isAnswered: isAnswered))
        }
      }
      return Area(id: "area-\(area)", title: "", onlyWithout: area == 3 ? [0, 1, 2] : [], evidence: pieces)
    }
    if let wished = facts.areas.indices.randomElement(using: &random), Bool.random(using: &random) {
      facts.areas[wished].isWished = true
    }
    return facts
  }
}
