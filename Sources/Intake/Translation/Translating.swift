internal import LocatedYAML
internal import PlainText

/// Puts the pairs of translations in the place of a definition's texts, file by file, and says what does not fit.
struct Translating {
  private var files: [LoadedFile]
  private(set) var sources: [Source]
  private var diagnostics: [Diagnostic] = []
  private var used: [QuestionnaireTranslation.File] = []
  private let language: String
  private let firstOfTranslation: FileID

  init(files: [LoadedFile], sources: [Source], language: String) {
    self.files = files
    self.sources = sources
    self.language = language
    firstOfTranslation = FileID(sources.count)
  }

  mutating func translate(file index: Int, by source: Source?) {
    let draft = files[index].draft
    let first = draft.language?.value ?? "en"
    // What is written in this language already needs nothing.
    if first == language { return }
    let texts = TextWalk.texts(of: draft)
    guard let source else {
      reportMissingFile(of: index, texts, from: first)
      return
    }
    used.append(
      QuestionnaireTranslation.File(id: draft.id?.value ?? "", name: source.name, text: source.text))
    let file = FileID(sources.count)
    sources.append(source)
    let pairs = TranslationDraft.read(
      source, file: file, from: first, to: language, reporting: &diagnostics
    ).pairs
    let known = PairedTexts(texts, pairs, language: language)
    diagnostics += known.diagnostics
    var walk = TextWalk { known.translation(of: $0) }
    walk.go(through: &files[index].draft)
    diagnostics += walk.problems
  }

  /// The questionnaire with its new texts, and everything that was found.
  mutating func found(
    hasErrorsBefore: Bool, clinic: Clinic?
  ) -> (questionnaire: Questionnaire?, diagnostics: [Diagnostic]) {
    guard !hasErrorsBefore, !files.isEmpty else { return (nil, diagnostics.inOrderOfPlace()) }
    let draft = files[0].draft
    files[0].draft.language = Located(value: language, location: draft.language?.location ?? draft.location)
    var builder = OutlineBuilder(files)
    builder.layOut(file: 0, under: nil)
    var checker = Checker(files: files, outline: builder.outline, clinic: clinic)
    var questionnaire = checker.check()
    questionnaire?.translation = QuestionnaireTranslation(language: language, files: used)
    // What was found in the definition itself was said when that was checked.
    diagnostics += checker.diagnostics.filter { $0.location.map { $0.file >= firstOfTranslation } ?? false }
    if questionnaire == nil, !diagnostics.hasErrors { diagnostics.append(.ownFault(draft)) }
    return (diagnostics.hasErrors ? nil : questionnaire, diagnostics.inOrderOfPlace())
  }

  /// One finding for all its texts; an error where one of them is vital.
  private mutating func reportMissingFile(of index: Int, _ texts: [SaidText], from first: String) {
    guard let vital = texts.first(where: \.isVital) ?? texts.first else { return }
    let draft = files[index].draft
    let id = draft.id?.value ?? ""
    let message =
      "'\(id)' has no translation into '\(language)': its \(counted(Set(texts.map(\.key)).count, "text")) stay in '\(first)'"
    let place = draft.id?.location ?? draft.location
    let hint = "'intake translate \(id) \(language)' writes the file to fill in"
    diagnostics.append(
      vital.isVital
        ? .translation(
          .missingTranslation, message, at: place, hint: hint,
          notes: [
            .init("an alert or a consent may never stand there in another language", at: vital.location)
          ])
        : .translationWarning(.missingTranslation, message, at: place, hint: hint))
  }
}
