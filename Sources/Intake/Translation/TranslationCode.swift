internal import LocatedYAML

/// The codes of everything that can be wrong with a translation.
///
/// Each is a stable word: it stands in brackets behind `error`, and `explain` tells more about it.
package enum TranslationCode: String, CaseIterable, Sendable {
  /// A text that is not translated yet; an error where it is an alert's or a consent's.
  case missingTranslation = "missing-translation"
  /// A pair whose text the questionnaire does not have, or no longer.
  case leftOverTranslation = "left-over-translation"
  /// Two pairs for the same text.
  case duplicateTranslation = "duplicate-translation"
  /// A translation without a placeholder that its text has.
  case lostPlaceholder = "lost-placeholder"
  /// A translation with a placeholder that its text does not have.
  case addedPlaceholder = "added-placeholder"
}

extension Diagnostic {
  static func translation(
    _ code: TranslationCode, _ message: String, at location: Location?, hint: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    .error(code.rawValue, message, at: location, hint: hint, notes: notes)
  }

  static func translationWarning(
    _ code: TranslationCode, _ message: String, at location: Location?, hint: String? = nil,
    notes: [Note] = []
  ) -> Diagnostic {
    .warning(code.rawValue, message, at: location, hint: hint, notes: notes)
  }
}
