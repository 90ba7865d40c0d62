internal import LocatedYAML
internal import PlainText

/// The texts of one file beside the pairs of its translation.
struct PairedTexts {
  private let pairs: [String: TranslationDraft.Pair]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ texts: [SaidText], _ given: [TranslationDraft.Pair], language: String) {
    var pairs: [String: TranslationDraft.Pair] = [:]
    for pair in given {
      if let first = pairs[pair.key] {
        diagnostics.append(.duplicateTranslation(pair, first: first))
      } else {
        pairs[pair.key] = pair
      }
    }
    self.pairs = pairs
    var order: [String] = []
    var places: [String: [SaidText]] = [:]
    for text in texts {
      if places[text.key] == nil { order.append(text.key) }
      places[text.key, default: []].append(text)
    }
    for key in order {
      guard let said = places[key] else { continue }
      if let pair = pairs[key], let translation = pair.translation {
        diagnostics += Self.differences(of: translation, from: pair.original, said)
      } else {
        diagnostics.append(.missingTranslation(said, pairs[key], language))
      }
    }
    for pair in given where places[pair.key] == nil {
      diagnostics.append(.leftOverTranslation(pair, nearest: Suggestion.nearest(to: pair.key, among: order)))
    }
  }

  func translation(of text: SaidText) -> LocatedText? { pairs[text.key]?.translation }

  func translation(ofKey text: String) -> String? { pairs[text.withoutOuterBlanks]?.translation?.text }

  /// Placeholders may stand in another order, and more than once: the answers that are said have to be the same.
  private static func differences(
    of translation: LocatedText, from original: LocatedText, _ said: [SaidText]
  ) -> [Diagnostic] {
    guard said.contains(where: \.takesPlaceholders) else {
      // The braces of a label mean nothing in any language.
      var problems: [Diagnostic] = []
      _ = translation.scalar.label(of: said.first?.place ?? "", reporting: &problems)
      return problems
    }
    // What is wrong with the spelling is reported where the text is put in.
    var ignored: [Diagnostic] = []
    let before = TemplateSyntax.parse(original, reporting: &ignored).placeholders
    let now = TemplateSyntax.parse(translation, reporting: &ignored).placeholders
    let known = Set(before.map(\.name.value))
    let kept = Set(now.map(\.name.value))
    var lost: [String] = []
    for name in before.map(\.name.value) where !kept.contains(name) && !lost.contains(name) {
      lost.append(name)
    }
    return lost.map { .lostPlaceholder($0, at: translation.location, original.location) }
      + now.filter { !known.contains($0.name.value) }.map { .addedPlaceholder($0, known: before) }
  }
}

extension Diagnostic {
  fileprivate static func missingTranslation(
    _ said: [SaidText], _ pair: TranslationDraft.Pair?, _ language: String
  ) -> Diagnostic {
    let vital = said.first(where: \.isVital)
    let text = vital ?? said[0]
    let message =
      "this text (\(text.place)) has no translation into '\(language)'"
      + (vital == nil ? "" : ", and an alert or a consent needs one")
    let hint =
      pair == nil
      ? "'intake translate' adds it to the file" : "write its words behind '\(language):'"
    let place = pair?.location ?? text.location
    let notes: [Diagnostic.Note] = pair == nil ? [] : [.init("it is said here", at: text.location)]
    return vital == nil
      ? .translationWarning(.missingTranslation, message, at: place, hint: hint, notes: notes)
      : .translation(.missingTranslation, message, at: place, hint: hint, notes: notes)
  }

  fileprivate static func leftOverTranslation(_ pair: TranslationDraft.Pair, nearest: String?) -> Diagnostic {
    .translationWarning(
      .leftOverTranslation, "the questionnaire has no text '\(pair.key.quotable)'",
      at: pair.original.location,
      hint: nearest.map { "it may read now: \($0.quotable)" }
        ?? "it was changed or removed; 'intake translate' moves this to the end of the file")
  }

  fileprivate static func duplicateTranslation(
    _ pair: TranslationDraft.Pair, first: TranslationDraft.Pair
  ) -> Diagnostic {
    .translation(
      .duplicateTranslation, "'\(pair.key.quotable)' is translated twice", at: pair.original.location,
      hint: "a text is translated once, however often it is said: remove one of the two",
      notes: [.init("the other one stands here", at: first.original.location)])
  }

  fileprivate static func lostPlaceholder(_ name: String, at place: Location, _ original: Location)
    -> Diagnostic
  {
    .translation(
      .lostPlaceholder, "the translation has lost '{\(name)}'", at: place,
      hint: "put {\(name)} where the answer is to be said", notes: [.init("the text has it", at: original)])
  }

  fileprivate static func addedPlaceholder(
    _ placeholder: TemplateSyntax.Placeholder, known: [TemplateSyntax.Placeholder]
  ) -> Diagnostic {
    let names = known.map { "{\($0.name.value)}" }
    return .translation(
      .addedPlaceholder, "the text has no '{\(placeholder.name.value)}'", at: placeholder.location,
      hint: names.isEmpty ? "write the words themselves" : "it has \(names.joined(last: "and"))")
  }
}
