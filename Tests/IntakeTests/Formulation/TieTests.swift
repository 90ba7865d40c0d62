import Testing

@testable import Intake

@Suite("How closely a piece of evidence is tied to a symptom")
struct TieTests {
  typealias Link = FormulationRecord.LinkRecord
  typealias Tie = FormulationRecord.EvidenceRecord.Tie

  @Test(arguments: [
    (Link.Stated.yes, [Link.Time.sameMonth], Tie.statedAndNear),
    (.yes, [.oneToThree], .statedAndNear),
    (.yes, [.fourToSix], .statedAndNear),
    (.yes, [.oneToThree, .fourToSix], .statedAndNear),
    (.yes, [.fourToSix, .sevenToTwelve], .stated),
    (.yes, [.sevenToTwelve], .stated),
    (.yes, [.overTwelve], .stated),
    (.yes, [.after], .stated),
    (.yes, [.undated], .stated),
    (.no, [.sameMonth], .near),
    (.notAsked, [.sameMonth], .near),
    (.notAsked, [.oneToThree], .near),
    (.notAsked, [.fourToSix], .near),
    (.notAsked, [.fourToSix, .sevenToTwelve], .undated),
    (.notAsked, [.sameMonth, .after], .undated),
    (.notAsked, [.undated], .undated),
    (.notAsked, [.sevenToTwelve], .farOrAfter),
    (.notAsked, [.sevenToTwelve, .overTwelve], .farOrAfter),
    (.no, [.after], .farOrAfter),
  ])
  func `a link ties by what the client says and by what is surely near`(
    stated: Link.Stated, time: [Link.Time], tie: Tie
  ) {
    #expect(Tie(Link(symptom: "low-mood", event: 1, stated: stated, time: time)) == tie)
  }

  /// Each row stands before all rows under it; pieces of one row are a tie.
  static let descending: [[(Tie, Strength, Fraction?)]] = [
    [(.statedAndNear, .strong, 8)],
    [(.statedAndNear, .strong, 7)],
    [(.statedAndNear, .strong, nil)],
    [(.statedAndNear, .some, 10)],
    [(.statedAndNear, .slight, 10)],
    [(.stated, .strong, 0)],
    [(.stated, .strong, nil)],
    [(.near, .strong, 10)],
    [(.near, .some, 10)],
    [(.current, .strong, 10), (.undated, .strong, 10)],
    [(.current, .strong, nil), (.undated, .strong, nil)],
    [(.current, .slight, nil), (.undated, .slight, nil)],
    [(.farOrAfter, .strong, 10)],
  ]

  @Test func `tie comes first, then strength, then impact`() {
    let rows = Self.descending.map { row in
      row.map { EvidenceRank(tie: $0.0, strength: $0.1, impact: $0.2) }
    }
    for (place, row) in rows.enumerated() {
      for (otherPlace, other) in rows.enumerated() {
        for left in row {
          for right in other {
            #expect((left > right) == (place < otherPlace))
            #expect((left == right) == (place == otherPlace))
          }
        }
      }
    }
  }
}
