import Testing

@testable import Intake

@Suite struct `Dates` {
  /// A calendar that only knows how to go on to the next day.
  struct SlowCalendar {
    var year: Int
    var month = 1
    var day = 1

    mutating func next() {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: [1...5, 1599...2001, 2019...2101, 9995...9999])
  func `are numbered as a walk from day to day numbers them`(years: ClosedRange<Int>) throws {
    var calendar = SlowCalendar(year: years.lowerBound)
    let first = try #require(PartialDate(year: years.lowerBound, month: 1, day: 1))
    var number = first.days.lowerBound
    while calendar.year <= years.upperBound {
      let date = PartialDate(year: calendar.year, month: calendar.month, day: calendar.day)
      guard let date, date.days == number...number, PartialDate(dayNumber: number) == date else {
        Issue.record("\(calendar) is not day \(number)")
        return
      }
      calendar.next()
      number += 1
    }
  }

  @Test func `count days from 1970`() {
    #expect(PartialDate("1970-01-01")?.days == 0...0)
    #expect(PartialDate("1969-12-31")?.days == -1...(-1))
    #expect(PartialDate(dayNumber: 2_932_897) == nil)
    #expect(PartialDate(dayNumber: -719_163) == nil)
    #expect(PartialDate(dayNumber: 2_932_896)?.description == "9999-12-31")
    #expect(PartialDate(dayNumber: -719_162)?.description == "0001-01-01")
  }

  @Test(arguments: ["2026", "2026-07", "2026-07-15", "2024-02-29", "0001-01-01", "9999-12-31"])
  func `are written as they are read`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "26", "2026-7", "2026-13", "2026-00", "2026-02-29", "2026-04-31", "2026-07-00", "2026-07-15-01",
    "0000",
    "10000", "2026/07", "2026-07-1५", "-2026", "2026-", " 2026",
  ])
  func `are not read from other texts`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  /// Both sides cut to the coarser; equal is unknown but for the same day.
  @Test(arguments: [
    ("2025", "2026", true), ("2026", "2025", false), ("2026", "2026", nil), ("2026", "2026-07", nil),
    ("2026-07", "2026", nil), ("2025-12", "2026", true), ("2026-01", "2025", false),
    ("2026-06", "2026-07", true),
    ("2026-07", "2026-06", false), ("2026-07", "2026-07", nil), ("2026-07", "2026-07-31", nil),
    ("2026-06", "2026-07-01", true), ("2026-08", "2026-07-31", false), ("2026-07-14", "2026-07-15", true),
    ("2026-07-15", "2026-07-14", false), ("2026-07-15", "2026-07-15", false),
    ("2025-12-31", "2026-01-01", true),
    ("2026-07-15", "2026", nil),
  ])
  func `are before others as far as both know`(first: String, second: String, isBefore: Bool?) throws {
    let (first, second) = (try #require(PartialDate(first)), try #require(PartialDate(second)))
    #expect(first.isBefore(second) == isBefore)
  }

  @Test func `are before others only where every day of theirs is`() throws {
    let texts = ["2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-31", "2026-02"]
    let dates = try texts.map { try #require(PartialDate($0)) }
    for first in dates {
      for second in dates {
        if first.isBefore(second) == true { #expect(first.days.upperBound < second.days.lowerBound) }
        if first.isBefore(second) == false { #expect(first.days.lowerBound >= second.days.lowerBound) }
      }
    }
  }

  @Test func `count months from January of year 0`() {
    #expect(PartialDate("2026")?.months == 24312...24323)
    #expect(PartialDate("2026-07-15")?.months == 24318...24318)
  }
}

@Suite struct `Moments` {
  @Test func `are written as they are read`() throws {
    // Every so many seconds, over days before and after 1970.
    for seconds in stride(from: -200_000_000_000 / 4, through: 200_000_000_000, by: 7_654_321) {
      let moment = Timestamp(secondsSince1970: seconds)
      #expect(Timestamp(moment.description) == moment)
    }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_827_696, "2000-02-29T12:34:56Z"),
    (86_399, "1970-01-01T23:59:59Z"),
  ])
  func `stand in the calendar`(seconds: Int, text: String) {
    #expect(Timestamp(secondsSince1970: seconds).description == text)
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
    #expect(Timestamp(secondsSince1970: seconds).compactDescription.count == 16)
  }

  @Test(arguments: [
    "2026-11-23T09:14:02", "2026-11-23 09:14:02Z", "2026-11-23T24:00:00Z", "2026-11-23T09:60:02Z",
    "2026-11-23T09:14:60Z", "2026-02-30T09:14:02Z", "2026-11-23T+9:14:02Z", "2026-11-23T09:14:0२",
  ])
  func `are not read from other texts`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
