public import LocatedYAML
internal import PlainText

/// The file of pairs that a translator fills in, made new or from what is there.
///
/// What somebody wrote is never lost: pairs and comments are kept line for line. Only lines that begin with `#:` are the
/// program's, which say where a text stands, and are made anew.
public struct TranslationFile: Sendable {
  public let text: String
  /// How many texts there are, each counted once, and how many of them have no translation.
  public let texts: Int
  public let missing: Int
  /// How many pairs are kept at the end because nothing has their text any more.
  public let leftOver: Int

  /// - Parameters:
  ///   - definition: The questionnaire's own file.
  ///   - existing: The file as it is; `nil` where there is none.
  /// - Returns: No file where one of the two cannot be read, with what is wrong; the definition is file 0, the other 1.
  public static func make(
    for definition: Source, language: String, keeping existing: Source?
  ) -> (file: TranslationFile?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(definition, file: FileID(0))
    var diagnostics = document.diagnostics
    guard let root = document.root, let draft = Draft.read(root, reporting: &diagnostics),
      !diagnostics.hasErrors
    else { return (nil, diagnostics.inOrderOfPlace()) }
    let first = draft.language?.value ?? "en"
    guard first != language else {
      let place = draft.language?.location ?? draft.location
      return (nil, [.ownLanguage(language, at: place)])
    }
    return make(
      TextWalk.texts(of: draft), of: draft.id?.value ?? "", from: first, to: language, keeping: existing)
  }

  /// The same for `clinic.yaml`.
  public static func make(
    forClinic clinic: Source, language: String, keeping existing: Source?
  ) -> (file: TranslationFile?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(clinic, file: FileID(0))
    guard let root = document.root, !document.diagnostics.hasErrors else {
      return (nil, document.diagnostics)
    }
    guard language != Clinic.firstLanguage else { return (nil, [.ownLanguage(language, at: root.location)]) }
    return make(
      Clinic.texts(of: root), of: "clinic", from: Clinic.firstLanguage, to: language, keeping: existing)
  }

  private static func make(
    _ texts: [SaidText], of id: String, from first: String, to language: String, keeping existing: Source?
  ) -> (file: TranslationFile?, diagnostics: [Diagnostic]) {
    var blocks = PairBlocks(header: header(id, first, language))
    if let existing {
      var diagnostics: [Diagnostic] = []
      let pairs = TranslationDraft.read(
        existing, file: FileID(1), from: first, to: language, reporting: &diagnostics
      ).pairs
      // An empty file has no pairs to lose.
      if !existing.text.allSatisfy(\.isWhitespace) {
        guard !diagnostics.hasErrors else { return (nil, diagnostics.inOrderOfPlace()) }
        blocks = PairBlocks(of: existing.text, pairs)
      }
    }
    return (TranslationFile(texts, blocks, from: first, to: language), [])
  }

  private init(_ texts: [SaidText], _ blocks: PairBlocks, from first: String, to language: String) {
    var places: [String: [String]] = [:]
    var order: [String] = []
    let vital = Set(texts.filter(\.isVital).map(\.key))
    for text in texts {
      if places[text.key] == nil { order.append(text.key) }
      places[text.key, default: []].append(text.place)
    }
    var parts = [blocks.header]
    var missing = 0
    for key in order {
      let kept = blocks.pairs.filter { $0.key == key }
      if !kept.contains(where: \.isTranslated) { missing += 1 }
      let place = "#: " + PairBlocks.listed(places[key] ?? []) + (vital.contains(key) ? " (needed)" : "")
      let pair =
        kept.isEmpty
        ? ["- \(first): \(YAMLText.written(key, indent: 4))", "  \(language):"] : kept.flatMap(\.lines)
      parts.append([place] + pair)
    }
    let leftOver = blocks.pairs.filter { places[$0.key] == nil }
    for pair in leftOver { parts.append(["#: left over: nothing says this any more"] + pair.lines) }
    parts.append(blocks.tail)
    text = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    self.texts = order.count
    self.missing = missing
    self.leftOver = leftOver.count
  }

  private static func header(_ id: String, _ first: String, _ language: String) -> [String] {
    [
      "# What '\(id)' says, from '\(first)' into '\(language)': a text behind '\(first):', its translation behind '\(language):'.",
      "# Keep what stands in braces, such as {name}: an answer is put there. 'intake translate \(id) \(language)' adds",
      "# new texts and keeps everything that is written here; 'intake check \(id)' says what is missing. What is",
      "# 'needed', of an alert or a consent, may not be left out; the rest is said in '\(first)' until it is here.",
    ]
  }
}

extension Diagnostic {
  fileprivate static func ownLanguage(_ language: String, at place: Location) -> Diagnostic {
    .translation(
      .missingTranslation, "it is written in '\(language)' already", at: place, hint: "name another language")
  }
}
