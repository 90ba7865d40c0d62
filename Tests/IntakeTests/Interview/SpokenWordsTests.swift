import Testing

@testable import Intake

struct SpokenWordsTests {
  let words = SpokenWords.of("en-GB")

  @Test(arguments: [("2026", "2026"), ("2026-07", "July 2026"), ("2026-07-05", "5 July 2026")])
  func `a date is said in words, as precisely as it is known`(date: String, spoken: String) throws {
    #expect(words.date(try #require(PartialDate(date))) == spoken)
  }

  @Test func `a list has commas and a last and`() {
    #expect(words.list([]) == "none of these")
    #expect(words.list(["a"]) == "a")
    #expect(words.list(["a", "b"]) == "a and b")
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test func `a number stands before its unit as the author wrote it`() throws {
    #expect(words.number(35, unit: "dollars") == "35 dollars")
    #expect(words.number(1, unit: "dollars") == "1 dollar")
    #expect(words.number(1, unit: "hours a night") == "1 hour a night")
    #expect(Fraction(3, over: 2).map { words.number($0, unit: "hours") } == "1.5 hours")
    #expect(words.number(1, unit: "glasses") == "1 glasses")
    #expect(words.number(try #require(Fraction(decimal: "7.50")), unit: nil) == "7.5")
  }
}
