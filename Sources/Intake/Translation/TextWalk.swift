internal import LocatedYAML

/// Goes through every text of a file that who answers may read, and puts another in its place where there is one.
///
/// One walk both lists the texts and translates them: none can be listed and not translated, or the other way round.
struct TextWalk {
  /// What stands in the place of a text; `nil` to leave it.
  private let translation: (SaidText) -> LocatedText?
  /// What is wrong with the placeholders of what was put in.
  private(set) var problems: [Diagnostic] = []
  /// Where the walk is.
  private var place = ""
  private var isVital = false

  init(_ translation: @escaping (SaidText) -> LocatedText?) { self.translation = translation }

  /// Every text of the file that has words, in the order in which the file has them; one that is said twice stands there twice.
  static func texts(of draft: Draft) -> [SaidText] {
    var found: [SaidText] = []
    var draft = draft
    var walk = TextWalk { text in
      if text.hasWords { found.append(text) }
      return nil
    }
    walk.go(through: &draft)
    return found.sorted { $0.location.range.start < $1.location.range.start }
  }

  // MARK: Single texts

  private mutating func said(_ text: LocatedText, _ part: String, takesPlaceholders: Bool) -> LocatedText? {
    translation(
      SaidText(
        text: text.text, location: text.location, place: part.isEmpty ? place : "\(place), \(part)",
        isVital: isVital, takesPlaceholders: takesPlaceholders))
  }

  mutating func text(_ draft: inout TextDraft?, _ part: String = "") {
    guard let text = draft?.text, let new = said(text, part, takesPlaceholders: true) else { return }
    draft = TextDraft(text: new, template: TemplateSyntax.parse(new, reporting: &problems))
  }

  mutating func label(_ text: inout LocatedText?, _ part: String = "") {
    guard let written = text, let new = said(written, part, takesPlaceholders: false) else { return }
    text = new
  }

  /// A word that the program makes of a name.
  mutating func noun(_ noun: inout String?, of name: Located<String>, _ part: String) {
    let text = SaidText(
      text: noun ?? Roster.noun(of: name.value), location: name.location, place: "\(place), \(part)",
      isVital: isVital, takesPlaceholders: false)
    if let new = translation(text) { noun = new.text }
  }

  /// What stands under `place`, which may hold a consent.
  mutating func at(_ place: String, isVital: Bool = false, _ part: (inout TextWalk) -> Void) {
    let before = (self.place, self.isVital)
    self.place = place
    self.isVital = before.1 || isVital
    part(&self)
    (self.place, self.isVital) = before
  }
}
