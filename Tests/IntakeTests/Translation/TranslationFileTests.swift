import Foundation
import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// What `intake translate` makes of a file, whatever was in it.
@Suite struct `A file to translate in` {
  private func make(_ definition: String, _ existing: String?) throws -> TranslationFile {
    let made = TranslationFile.make(
      for: Source(name: "d.yaml", text: definition), language: "es",
      keeping: existing.map { Source(name: "d.es.yaml", text: $0) })
    return try #require(made.file, "\(made.diagnostics)")
  }

  private func pairs(in text: String) throws -> [TranslationDraft.Pair] {
    var diagnostics: [Diagnostic] = []
    let draft = TranslationDraft.read(
      Source(name: "d.es.yaml", text: text), file: FileID(1), from: "en", to: "es", reporting: &diagnostics)
    try #require(diagnostics.isEmpty, "\(diagnostics)\n\(text)")
    return draft.pairs
  }

  @Test func `reads as in its file`() throws {
    let once = try make(`A translation`.definition, nil)
    let filled = once.text.replacing("- en: Often\n  es:", with: "# mine\n- en: Often\n  es: Mucho")
      .replacing("- en: Sleep\n  es:", with: "- en: Sleeping\n  es: |\n    Dormir\n\n    bien # no comment")
    let text = try make(`A translation`.definition, filled).text
    #expect(Snapshot("file").difference(from: text) == nil)
  }

  @Test func `has every text of the shipped questionnaires, as the definition has it`() throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
    for id in ["therapist-fit", "phq-9", "first-session", "symptom-screening"] {
      let definition = try String(contentsOfFile: "\(path)/Questionnaires/\(id).yaml", encoding: .utf8)
      var diagnostics: [Diagnostic] = []
      let source = Source(name: id, text: definition)
      let root = try #require(YAMLDocument.parse(source, file: FileID(0)).root)
      let draft = try #require(Draft.read(root, reporting: &diagnostics))
      let file = try make(definition, nil)
      let wanted = TextWalk.texts(of: draft).map(\.key)
      #expect(Set(try pairs(in: file.text).map(\.key)) == Set(wanted))
      #expect(file.texts == Set(wanted).count && file.missing == file.texts)
    }
  }

  /// Files as people leave them: some translated, in any order, with comments, with pairs of texts that are gone.
  @Test func `loses no line that somebody wrote`() throws {
    let texts = try pairs(in: make(`A translation`.definition, nil).text).map(\.key)
    for round in FuzzRounds.all.lowerBound..<FuzzRounds.all.upperBound * 100 {
      var dice = SeededGenerator(seed: round)
      var lines: [String] = Bool.random(using: &dice) ? ["# a head", ""] : []
      for text in (texts + ["Gone", "# Gone: \"too\"", "a\nb"]).shuffled(using: &dice)
      where Int.random(in: 0..<4, using: &dice) > 0 {
        if Bool.random(using: &dice) { lines.append("# about \(lines.count)") }
        lines.append("- en: \(YAMLText.written(text, indent: 4))")
        let said = [
          "", " dicho", " \"dicho: {name}\"", " >-\n    dicho\n    aquí", " |\n    uno\n\n    # dos",
        ]
        lines.append("  es:" + (said.randomElement(using: &dice) ?? ""))
        if Bool.random(using: &dice) { lines.append("") }
      }
      if Bool.random(using: &dice) { lines.append("# the end") }
      let written = lines.joined(separator: "\n") + "\n"
      let made = try make(`A translation`.definition, written)
      func own(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#:") }
      }
      var rest = own(made.text)
      for line in own(written) {
        let index = try #require(
          rest.firstIndex(of: line), "\(round): lost '\(line)'\n\(written)\n\(made.text)")
        rest.remove(at: index)
      }
      let before = try written.contains("- en") ? pairs(in: written) : []
      let after = try pairs(in: made.text)
      #expect(
        before.allSatisfy { pair in
          after.contains { $0.key == pair.key && $0.translation?.text == pair.translation?.text }
        }, "\(round)")
      #expect(Set(texts).isSubset(of: after.map(\.key)))
      #expect(try make(`A translation`.definition, made.text).text == made.text, "\(round)\n\(made.text)")
    }
  }

  @Test func `writes every text so that YAML reads the same`() throws {
    var texts = [
      "a: b", "a #b", "# a", "- a", "{x}", "\"q\" \\ 'r'", "a\nb", "a\n\n b", " a", "a:", "¿Qué?", "no", "1",
      "é\u{301}",
    ]
    texts.append(String(repeating: "long words ", count: 30) + "end")
    texts.append(String(repeating: "two  blanks ", count: 30) + "end")
    texts.append(String(repeating: "# - {a}: ", count: 30) + "end")
    for text in texts {
      let pair = "- en: \(YAMLText.written(text, indent: 4))\n  es: x\n"
      #expect(try pairs(in: pair).map(\.original.text) == [text], "\(pair)")
    }
  }
}
