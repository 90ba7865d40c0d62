import TestSupport
import Testing

@testable import Intake

@Suite("The order of the areas")
struct AreaOrderTests {
  typealias Tie = FormulationRecord.EvidenceRecord.Tie
  typealias Standing = FormulationRecord.AreaRecord.Standing

  /// An area by its pieces, before the best of them is picked.
  struct Area {
    var pieces: [EvidenceRank]
    var isWished = false
    var onlyWithout: [Int] = []

    var candidate: AreaOrder.Candidate {
      AreaOrder.Candidate(best: pieces.max(), isWished: isWished, onlyWithout: onlyWithout)
    }
  }

  static let near = EvidenceRank(tie: .statedAndNear, strength: .strong, impact: 9)
  static let stated = EvidenceRank(tie: .stated, strength: .strong, impact: 9)
  static let slight = EvidenceRank(tie: .near, strength: .slight, impact: 2)

  static func order(_ areas: [Area]) -> AreaOrder { AreaOrder(areas.map(\.candidate)) }

  @Test func `five small changes do not outrank one death`() {
    let result = Self.order([
      Area(pieces: Array(repeating: Self.slight, count: 5)), Area(pieces: [Self.near]),
    ])
    #expect(result.standings == [.place(2), .place(1)])
    #expect(result.order == [1, 0])
  }

  @Test func `equal areas share a place, and the next place is left out`() {
    let result = Self.order([
      Area(pieces: [Self.stated]), Area(pieces: [Self.near]), Area(pieces: [Self.near]), Area(pieces: []),
    ])
    #expect(result.standings == [.place(3), .place(1), .place(1), .notClear])
    #expect(result.order == [1, 2, 0, 3])
    #expect(result.first == [1, 2])
  }

  @Test func `the client's wish breaks a tie and nothing else`() {
    let tied = Self.order([Area(pieces: [Self.near]), Area(pieces: [Self.near], isWished: true)])
    #expect(tied.standings == [.place(2), .place(1)])
    let untied = Self.order([Area(pieces: [Self.near]), Area(pieces: [Self.stated], isWished: true)])
    #expect(untied.standings == [.place(1), .place(2)])
    let nothing = Self.order([Area(pieces: []), Area(pieces: [], isWished: true)])
    #expect(nothing.standings == [.notClear, .notClear])
    #expect(nothing.first.isEmpty)
  }

  @Test func `an area that stands only without others is listed behind those that do`() {
    let beside = Self.order([Area(pieces: [Self.near], onlyWithout: [1]), Area(pieces: [Self.slight])])
    #expect(beside.standings == [.alsoConsider, .place(1)])
    #expect(beside.order == [1, 0])
    let alone = Self.order([Area(pieces: [Self.near], onlyWithout: [1]), Area(pieces: [])])
    #expect(alone.standings == [.place(1), .notClear])
  }

  @Test func `an area that takes no place keeps no other from one`() {
    let result = Self.order([
      Area(pieces: [Self.near], onlyWithout: [1]), Area(pieces: [Self.near], onlyWithout: [2]),
      Area(pieces: [Self.near]),
    ])
    #expect(result.standings == [.place(1), .alsoConsider, .place(1)])
  }

  @Test func `of two areas that exclude each other one stands`() {
    let result = Self.order([
      Area(pieces: [Self.near], onlyWithout: [1]), Area(pieces: [Self.near], onlyWithout: [0]),
    ])
    #expect(result.first.count == 1)
  }

  @Test func `the order is that of comparing each two areas piece by piece`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let areas = Self.someAreas(&random)
      let result = Self.order(areas)
      let expected = Self.reference(areas)
      #expect(result.standings == expected)
    }
  }

  @Test func `listed areas go down by place, wished ones before others, the rest as the author has them`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let areas = Self.someAreas(&random)
      let result = Self.order(areas)
      #expect(result.order.sorted() == Array(areas.indices))
      let listed = result.order.map { result.standings[$0] }
      let places = listed.compactMap { if case .place(let place) = $0 { place } else { nil } }
      #expect(places == places.sorted())
      #expect(listed.prefix(places.count).allSatisfy { if case .place = $0 { true } else { false } })
      let unclear = listed.drop { $0 != .notClear }
      #expect(unclear.allSatisfy { $0 == .notClear })
      #expect(result.order.suffix(unclear.count).elementsEqual(result.order.suffix(unclear.count).sorted()))
    }
  }

  @Test func `the order in which pieces come does not matter`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      let areas = Self.someAreas(&random)
      let shuffled = areas.map { area in
        var area = area
        area.pieces.shuffle(using: &random)
        return area
      }
      #expect(Self.order(shuffled) == Self.order(areas))
    }
  }

  @Test func `a piece no better than an area's best changes nothing`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      var areas = Self.someAreas(&random)
      let before = Self.order(areas)
      for index in areas.indices {
        let piece = Self.somePiece(&random)
        if let best = areas[index].pieces.max(), piece <= best { areas[index].pieces.append(piece) }
      }
      #expect(Self.order(areas) == before)
    }
  }

  // MARK: -

  static func somePiece(_ random: inout SeededGenerator) -> EvidenceRank {
    EvidenceRank(
      tie: Tie.allCases.randomElement(using: &random) ?? .near,
      strength: [.slight, .some, .strong].randomElement(using: &random) ?? .some,
      impact: Bool.random(using: &random) ? Fraction(Int.random(in: 0...2, using: &random)) : nil)
  }

  /// Two to five areas; one at most excludes itself where others stand, as definitions have it.
  static func someAreas(_ random: inout SeededGenerator) -> [Area] {
    let count = Int.random(in: 2...5, using: &random)
    var areas = (0..<count).map { _ in
      let pieces = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.somePiece(&random) }
      return Area(pieces: pieces)
    }
    if Bool.random(using: &random), let wished = areas.indices.randomElement(using: &random) {
      areas[wished].isWished = true
    }
    if Bool.random(using: &random), let residual = areas.indices.randomElement(using: &random) {
      areas[residual].onlyWithout = areas.indices.filter { $0 != residual && Bool.random(using: &random) }
    }
    return areas
  }

  /// The standings, said slowly: an area is behind another where some piece of that one is before all of its own.
  static func reference(_ areas: [Area]) -> [Standing] {
    func hasPiece(_ area: Area) -> Bool { !area.pieces.isEmpty }
    func isMoved(_ area: Area) -> Bool { area.onlyWithout.contains { hasPiece(areas[$0]) } }
    func isBehind(_ area: Area, _ other: Area) -> Bool {
      if other.pieces.contains(where: { piece in area.pieces.allSatisfy { piece > $0 } }) { return true }
      if area.pieces.contains(where: { piece in other.pieces.allSatisfy { piece > $0 } }) { return false }
      return other.isWished && !area.isWished
    }
    return areas.map { area in
      if !hasPiece(area) { return .notClear }
      if isMoved(area) { return .alsoConsider }
      return .place(1 + areas.filter { hasPiece($0) && !isMoved($0) && isBehind(area, $0) }.count)
    }
  }
}
