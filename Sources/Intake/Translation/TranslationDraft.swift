internal import LocatedYAML
internal import PlainText

/// A file of translations: a list of pairs, each a text in the first language and the same in another, under the short
/// names of the two.
///
///     - en: Would you like to use health insurance?
///       es: ¿Le gustaría usar un seguro médico?
struct TranslationDraft: Sendable {
  struct Pair: Sendable {
    let original: LocatedText
    /// `nil` where nothing is said yet.
    let translation: LocatedText?
    /// The first key's place.
    let location: Location

    var key: String { original.text.withoutOuterBlanks }
  }

  var pairs: [Pair] = []

  /// Reads the pairs of a file. What is wrong is reported, and everything else is returned.
  ///
  /// - Parameters:
  ///   - first: The language of the originals, as the definition names it.
  ///   - language: The other one.
  static func read(
    _ source: Source, file: FileID, from first: String, to language: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> TranslationDraft {
    let document = YAMLDocument.parse(source, file: file)
    diagnostics += document.diagnostics
    guard let root = document.root else { return TranslationDraft() }
    var problems: [Diagnostic] = []
    guard let entries = root.sequence else {
      diagnostics.append(
        .wrongShape(
          "a translation is a list of pairs", at: root, hint: "each begins with '- \(first):' and the text"))
      return TranslationDraft()
    }
    let pairs = entries.compactMap { entry in
      MappingReader.read(entry, as: "a pair of texts", reporting: &problems) { reader -> Pair? in
        let original = reader.plain(first, required: true)
        let translation = reader.isEmpty(language) ? nil : reader.plain(language, required: true)
        return original.map { Pair(original: $0, translation: translation, location: reader.location) }
      } ?? nil
    }
    let ordered = problems.inOrderOfPlace()
    diagnostics += ordered.prefix(Draft.mostProblems)
    return TranslationDraft(pairs: pairs)
  }
}

extension MappingReader {
  /// Whether the key is there with nothing after it; it counts among those that fit.
  fileprivate mutating func isEmpty(_ key: String) -> Bool {
    allow(key)
    return isEmptyValue(key)
  }
}
