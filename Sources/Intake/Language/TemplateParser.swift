internal import LocatedYAML

extension TemplateSyntax {
  /// The most placeholders that one text may have.
  static let mostPlaceholders = 100

  /// Takes a text apart. What is wrong with a placeholder is reported, and its text kept as it is.
  static func parse(_ text: LocatedText, reporting diagnostics: inout [Diagnostic]) -> TemplateSyntax {
    var parser = TemplateParser(text)
    parser.run()
    diagnostics += parser.problems
    return TemplateSyntax(segments: parser.segments)
  }
}

private struct TemplateParser {
  private let source: LocatedText
  private let bytes: [UInt8]
  private(set) var segments: [TemplateSyntax.Segment] = []
  private(set) var problems: [Diagnostic] = []
  /// Where the text begins that is not yet in a segment.
  private var pending = 0
  private var placeholders = 0

  init(_ source: LocatedText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  mutating func run() {
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        guard let end = closingBrace(after: position) else {
          report(
            .openPlaceholder, position..<position + 1, "this { is not closed", "a placeholder is written {id}"
          )
          return flush(upTo: bytes.count)
        }
        read(position..<end + 1)
        position = end + 1
      case UInt8(ascii: "}"):
        report(
          .openPlaceholder, position..<position + 1, "this } closes nothing", "a placeholder is written {id}")
        position += 1
      default:
        position += 1
      }
      if placeholders > TemplateSyntax.mostPlaceholders {
        let message = "a text has at most \(TemplateSyntax.mostPlaceholders) placeholders"
        problems.append(.language(.badPlaceholder, message, at: source.location))
        return flush(upTo: bytes.count)
      }
    }
    flush(upTo: bytes.count)
  }

  /// The `}` that belongs to the `{` at `start`: before another `{`, and before the line ends.
  private func closingBrace(after start: Int) -> Int? {
    for position in bytes.indices.dropFirst(start + 1) {
      switch bytes[position] {
      case UInt8(ascii: "}"): return position
      case UInt8(ascii: "{"), UInt8(ascii: "\n"): return nil
      default: continue
      }
    }
    return nil
  }

  /// Reads one placeholder; `range` has its braces.
  private mutating func read(_ range: Range<Int>) {
    placeholders += 1
    let inside = range.lowerBound + 1..<range.upperBound - 1
    let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|"))
    let name = trimmed(inside.lowerBound..<(bar ?? inside.upperBound))
    guard Spelling.id.allows(string(name)) else {
      let found = string(name)
      let message =
        found.isEmpty ? "a placeholder has an id in its braces" : "'\(found)' is not spelled as an id"
      report(
        .badPlaceholder, name.isEmpty ? range : name, message,
        "for example: {person_name}, or {event_date | no date given}")
      return
    }
    flush(upTo: range.lowerBound)
    pending = range.upperBound
    let fallback = bar.map { trimmed($0 + 1..<inside.upperBound) }
    segments.append(
      .placeholder(
        TemplateSyntax.Placeholder(
          name: located(name), fallback: fallback.map { located($0) },
          location: source.location(ofUTF8: range))))
  }

  private mutating func flush(upTo end: Int) {
    if pending < end { segments.append(.text(located(pending..<end))) }
    pending = end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isSpace = { (index: Int) in bytes[index] == 0x20 || bytes[index] == 0x09 }
    let start = range.first { !isSpace($0) } ?? range.upperBound
    let end = range.last { !isSpace($0) }.map { $0 + 1 } ?? start
    return start..<end
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func located(_ range: Range<Int>) -> Located<String> {
    Located(value: string(range), location: source.location(ofUTF8: range))
  }

  private mutating func report(_ code: LanguageCode, _ range: Range<Int>, _ message: String, _ hint: String) {
    problems.append(.language(code, message, at: source.location(ofUTF8: range), hint: hint))
  }
}
