import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct TemplateSyntaxTests {
  /// The segments, placeholders as `<name>` or `<name|fallback>`, and what was reported.
  private func parse(_ text: String) throws -> (
    segments: [String], problems: [String], syntax: TemplateSyntax
  ) {
    var problems: [Diagnostic] = []
    let located = LocatedText(scalar: try #require(scalar(text, quoted: "\"")))
    let syntax = TemplateSyntax.parse(located, reporting: &problems)
    let segments = syntax.segments.map { segment in
      switch segment {
      case .text(let text): text.value
      case .placeholder(let placeholder):
        "<\(placeholder.name.value)" + (placeholder.fallback.map { "|" + $0.value } ?? "") + ">"
      }
    }
    return (segments, problems.map { "\($0.location?.short ?? "-") \($0.code)" }, syntax)
  }

  @Test func `a text is its words and its placeholders in turn`() throws {
    let rows: [(String, [String])] = [
      ("Hello", ["Hello"]),
      ("{name}", ["<name>"]),
      ("{ name }", ["<name>"]),
      ("How close are you to {person_name}?", ["How close are you to ", "<person_name>", "?"]),
      ("{a}{b} {c}", ["<a>", "<b>", " ", "<c>"]),
      ("{event_date | no date given}", ["<event_date|no date given>"]),
      ("{a|}", ["<a|>"]),
      ("{a | b | c}", ["<a|b | c>"]),
    ]
    for (text, segments) in rows {
      let parsed = try parse(text)
      #expect(parsed.segments == segments)
      #expect(parsed.problems == [])
    }
  }

  @Test func `what is no placeholder stays as it is and is reported`() throws {
    let rows: [(String, [String], [String])] = [
      ("Hello {name", ["Hello {name"], ["1:13-14 open-placeholder"]),
      ("Hello } you", ["Hello } you"], ["1:13-14 open-placeholder"]),
      ("{Name} and {b}", ["{Name} and ", "<b>"], ["1:8-12 bad-placeholder"]),
      ("{}", ["{}"], ["1:7-9 bad-placeholder"]),
      ("{ | nobody}", ["{ | nobody}"], ["1:7-18 bad-placeholder"]),
      ("{a {b}", ["{a {b}"], ["1:7-8 open-placeholder"]),
      ("{new-child}", ["{new-child}"], ["1:8-17 bad-placeholder"]),
    ]
    for (text, segments, problems) in rows {
      let parsed = try parse(text)
      #expect(parsed.segments == segments)
      #expect(parsed.problems == problems)
    }
  }

  @Test func `each segment stands where its words are`() throws {
    let text = "Grüße, {person_name | du}: wie nah?"
    let source = "key: \"" + text
    for segment in try parse(text).syntax.segments {
      switch segment {
      case .text(let words): #expect(words.location.text(in: source) == words.value)
      case .placeholder(let placeholder):
        #expect(placeholder.location.text(in: source) == "{person_name | du}")
        #expect(placeholder.name.location.text(in: source) == "person_name")
        #expect(placeholder.fallback?.location.text(in: source) == "du")
      }
    }
  }

  @Test func `the segments of any text put together are the text`() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = ["{", "}", "a", "{b}", "{c|d}", " ", "|", "é", "🙂", "{ e }", "{-}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let source = "key: \"" + text
      var together = ""
      for segment in try parse(text).syntax.segments {
        switch segment {
        case .text(let words): together += words.value
        case .placeholder(let placeholder): together += placeholder.location.text(in: source)
        }
      }
      #expect(together == text)
    }
  }

  @Test func `a text of nothing but placeholders ends at the limit`() throws {
    let parsed = try parse(String(repeating: "{a}", count: 300))
    #expect(parsed.problems.map { $0.hasSuffix("bad-placeholder") } == [true])
  }
}
