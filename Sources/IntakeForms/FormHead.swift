internal import Intake
internal import SafeMarkup

/// What stands before the first question.
struct FormHead {
  private let questionnaire: Questionnaire
  private let form: PaperForm

  init(_ questionnaire: Questionnaire, _ form: PaperForm) {
    (self.questionnaire, self.form) = (questionnaire, form)
  }

  var markup: Markup {
    let about = form.about.map { "<div class=\"say\">\(TextMarkup($0).markup)</div>\n" as Markup }
    let minutes = questionnaire.minutes.map { "<p>\(FormWording.minutes($0))</p>\n" as Markup }
    let trial: Markup =
      questionnaire.clinic.isTrial ? "<p class=\"trial\">\(FormWording.trial)</p>\n" : ""
    let fields = [FormWording.code, FormWording.day, FormWording.filledInBy].map { label -> Markup in
      "<p><span>\(label):</span> <span class=\"line\"></span></p>\n"
    }
    let howTo = FormWording.howTo.map { line -> Markup in "<li>\(line)</li>\n" }
    return """
      <header>
      <h1 dir="auto">\(questionnaire.title)</h1>
      <p dir="auto">\(questionnaire.clinic.name)</p>
      <div class="fields">
      \(fields.joined())</div>
      \(trial)\(about)\(minutes)<ul class="how">
      \(howTo.joined())</ul>
      <p class="trial">\(FormWording.doesNotAnswer)</p>
      </header>

      """
  }
}
