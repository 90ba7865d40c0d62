internal import Intake
internal import SafeMarkup

/// A question with its number, and room for its answer.
struct QuestionMarkup {
  private let number: PaperNumber
  private let ask: String
  private let help: String?
  private let isRequired: Bool
  private let answer: Markup
  /// Where to go on behind the answer.
  private let way: String?

  init(_ question: PaperQuestion) {
    number = question.number
    ask = question.ask
    help = question.help
    isRequired = question.isRequired
    answer = AnswerMarkup(question).markup
    way = nil
  }

  /// The question that opens a roster, or asks for another row.
  init(_ opening: PaperRoster.Opening, asking ask: String, way: String) {
    number = opening.number
    self.ask = ask
    help = ask == opening.ask ? opening.help : nil
    isRequired = false
    answer =
      AnswerMarkup(
        PaperQuestion(
          number: opening.number, address: Address(""), ask: ask, help: nil, form: .yesNo,
          hasFixedOptions: true, isRequired: false, doesNotApply: nil)
      ).markup
    self.way = way
  }

  var markup: Markup {
    let help = help.map { "<div class=\"help\">\(TextMarkup($0).markup)</div>\n" as Markup }
    let needed: Markup = isRequired ? "<p class=\"hint\">\(FormWording.needed)</p>\n" : ""
    let way = way.map { "<p class=\"way\">\($0)</p>\n" as Markup }
    return """
      <div class="question">
      <p class="number">\(number.description)</p>
      <div class="body">
      <div class="ask">\(TextMarkup(ask).markup)</div>
      \(help)\(needed)\(answer)\(way)</div>
      </div>

      """
  }
}
