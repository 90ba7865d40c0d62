internal import PlainText

/// A questionnaire's draft, made from the text of a form: it passes a check, and every line of the form is in it.
///
/// What a form on paper means is guessed: each guess is told, for whoever makes a questionnaire of it to read beside the
/// form. Cost: the length of the form.
public struct FormDraft: Sendable {
  /// The questionnaire, in YAML.
  public let text: String
  /// What was guessed, each with its line of the form, from 1, in the order of the form.
  public let guesses: [Guess]
  public let questionCount: Int
  public let pageCount: Int

  public struct Guess: Equatable, Sendable {
    public let line: Int
    public let words: String
  }

  /// - Parameters:
  ///   - form: The text of the form.
  ///   - id: The questionnaire's id, spelled as one.
  ///   - name: What the form is called, as the draft says where it comes from.
  public init(form: String, id: String, name: String) {
    var writer = FormWriter(FormReader.read(form), id: id, name: name)
    writer.write()
    text = writer.text
    guesses = writer.guesses.sorted { $0.line < $1.line }
    questionCount = writer.questionCount
    pageCount = writer.pageCount
  }
}
