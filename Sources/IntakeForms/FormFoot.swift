internal import Intake
internal import IntakeResults
internal import PlainText
internal import SafeMarkup

/// What stands behind the last question: thanks, where the questions come from, how they are entered; and on the last page,
/// where it is found at once, whom to turn to.
struct FormFoot {
  private let questionnaire: Questionnaire
  private let form: PaperForm
  private let references: [DefinitionReference]

  init(_ questionnaire: Questionnaire, _ form: PaperForm, _ references: [DefinitionReference]) {
    (self.questionnaire, self.form, self.references) = (questionnaire, form, references)
  }

  var markup: Markup {
    let thanks = form.thanks.map { TextMarkup($0).markup }
    let clinic = questionnaire.clinic
    let next = (clinic.isTrial ? [FormWording.trial] : FormWording.whatHappensNext(clinic)).map {
      "<p dir=\"auto\">\($0)</p>\n" as Markup
    }
    let entering = FormWording.howToEnter(questionnaire.id)
    return """
      <footer>
      \(thanks)\(next.joined())<div class="clinic">
      <h2>\(FormWording.sources)</h2>
      \(questionnaire.definitions.indices.map(source).joined())<h2>\(FormWording.entering)</h2>
      <p><code>\(entering[0])</code> \(entering[1])</p>
      </div>
      <div class="contacts">
      <p class="lead">\(FormWording.contactsTitle)</p>
      \(ContactList(questionnaire.contacts).markup)</div>
      </footer>

      """
  }

  /// In the words in which a report says it.
  private func source(_ index: Int) -> Markup {
    let definition = questionnaire.definitions[index]
    let title = FormWording.origin(
      definition.title, version: definition.version, questions(of: index))
    let reference = "\(definition.id), \(references[index].digest)"
    let lines =
      definition.source.map { source in
        (source.kind == .own ? [FormWording.own] : [])
          + [source.citation, source.rights, source.permission].compactMap { $0?.asSentence }
      } ?? []
    let paragraphs = lines.map { line -> Markup in "<p dir=\"auto\">\(line)</p>\n" }
    return """
      <div class="source">
      <p dir="auto"><b>\(title)</b></p>
      \(paragraphs.joined())<p class="digest">\(reference)</p>
      </div>

      """
  }

  /// The questions that are written in a file; `nil` where all are, or none.
  private func questions(of index: Int) -> String? {
    guard questionnaire.definitions.count > 1 else { return nil }
    let numbers = form.pages.filter { $0.definition == index }.flatMap { page in
      page.parts.flatMap(\.numbers).map(\.question)
    }
    var ranges: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    guard !ranges.isEmpty else { return nil }
    let all = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    return "questions \(all.joined(last: "and"))"
  }
}
