import Testing

@testable import Intake

@Suite("The time between an event and the onset of a symptom")
struct LinkTimeTests {
  typealias Time = FormulationRecord.LinkRecord.Time

  static let onset = "2026-08"

  @Test(arguments: [
    ("2026-08", Time.sameMonth), ("2026-07", .oneToThree), ("2026-05", .oneToThree), ("2026-04", .fourToSix),
    ("2026-02", .fourToSix), ("2026-01", .sevenToTwelve), ("2025-08", .sevenToTwelve),
    ("2025-07", .overTwelve),
    ("1990-01", .overTwelve), ("2026-09", .after), ("2030-01", .after),
  ])
  func `a month falls into exactly one class`(event: String, time: Time) {
    #expect(Time.classes(event: PartialDate(event), onset: PartialDate(Self.onset)) == [time])
  }

  @Test func `the order of two days of one month is not asked`() {
    for (event, onset) in [("2026-08-01", "2026-08-31"), ("2026-08-31", "2026-08-01")] {
      #expect(Time.classes(event: PartialDate(event), onset: PartialDate(onset)) == [.sameMonth])
    }
  }

  @Test func `days on both sides of a month's end are a month apart`() {
    #expect(
      Time.classes(event: PartialDate("2026-07-31"), onset: PartialDate("2026-08-01")) == [.oneToThree])
  }

  @Test(arguments: [
    ("2026", "2026-08", [Time.sameMonth, .oneToThree, .fourToSix, .sevenToTwelve, .after]),
    ("2025", "2026-08", [.sevenToTwelve, .overTwelve]),
    ("2025", "2026-01", [.oneToThree, .fourToSix, .sevenToTwelve]),
    ("2024", "2026-08", [.overTwelve]),
    ("2027", "2026-08", [.after]),
    ("2026-08", "2026", [.sameMonth, .oneToThree, .fourToSix, .after]),
    ("2026", "2026", [.sameMonth, .oneToThree, .fourToSix, .sevenToTwelve, .after]),
    ("2025", "2026", [.oneToThree, .fourToSix, .sevenToTwelve, .overTwelve]),
  ])
  func `a rough date has every class that is possible`(event: String, onset: String, times: [Time]) {
    #expect(Time.classes(event: PartialDate(event), onset: PartialDate(onset)) == times)
  }

  @Test func `without one of the dates it is undated`() {
    let date = PartialDate("2026-08")
    #expect(Time.classes(event: nil, onset: date) == [.undated])
    #expect(Time.classes(event: date, onset: nil) == [.undated])
    #expect(Time.classes(event: nil, onset: nil) == [.undated])
  }

  @Test func `rough dates have the classes of all the months that they can be`() {
    let months = (2024 * 12..<2028 * 12).compactMap { PartialDate(year: $0 / 12, month: $0 % 12 + 1) }
    let dates = months + (2024...2027).compactMap { PartialDate(year: $0) }
    for event in dates {
      for onset in dates {
        var possible: Set<Time> = []
        for eventMonth in months where eventMonth.months.overlaps(event.months) {
          for onsetMonth in months where onsetMonth.months.overlaps(onset.months) {
            possible.formUnion(Time.classes(event: eventMonth, onset: onsetMonth))
          }
        }
        let expected = Time.allCases.filter(possible.contains)
        #expect(Time.classes(event: event, onset: onset) == expected, "\(event) before \(onset)")
      }
    }
  }
}
