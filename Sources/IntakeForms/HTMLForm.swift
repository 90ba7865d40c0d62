public import Intake
internal import IntakeResults
internal import SafeMarkup

/// A questionnaire to be filled in on paper: one page of HTML, in large print, that loads nothing from elsewhere, runs nothing,
/// and prints on A4 and on Letter.
///
/// Its numbers are those that whoever enters it by hand sees again, and the numbers at its boxes those that are typed.
public struct HTMLForm: Sendable {
  /// The page.
  public let text: String
  /// The questions whose answers have to be read as soon as a form is handed in: paper raises no alert.
  public let urgent: [PaperNumber]

  /// - Parameter rows: For how many rows of a roster there is room, where the respondent adds its rows.
  public init(_ questionnaire: Questionnaire, rows: Int) {
    let form = PaperForm(questionnaire, rows: rows, answer: FormWording.answer)
    let references = DefinitionReference.all(of: questionnaire.definitions)
    let digest = references.first?.digest ?? ""
    let name = [
      questionnaire.title, "\(questionnaire.id) \(questionnaire.version)", FormWording.short(digest: digest),
    ].joined(separator: " \u{B7} ")
    let pages = form.pages.indices.map { index in
      PageMarkup(form.pages[index], behind: index > 0 ? form.pages[index - 1] : nil).markup
    }
    let body: Markup = """
      <div class="form" dir="\(questionnaire.direction)">
      \(FormHead(questionnaire, form).markup)<main>
      \(pages.joined())</main>
      \(FormFoot(questionnaire, form, references).markup)</div>
      """
    text =
      HTMLPage(
        title: questionnaire.title, language: questionnaire.language, style: FormStyle.markup(foot: name),
        body: body
      ).text
    urgent = form.urgent
  }
}

extension Questionnaire {
  fileprivate var direction: String {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(primary)
      ? "rtl" : "ltr"
  }
}
