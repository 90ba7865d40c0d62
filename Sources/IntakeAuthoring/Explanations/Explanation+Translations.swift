internal import Intake

private func page(
  _ code: TranslationCode, _ title: String, _ paragraphs: String..., changing right: String,
  into wrong: String
) -> Explanation {
  Explanation(
    code.rawValue, .translations, title, paragraphs,
    mistake: Example(.pairs, pairs.mending(right, wrong), with: questionnaire),
    mend: Example(.pairs, pairs, with: questionnaire))
}

private let questionnaire = [
  (
    id: "example",
    text: """
    pages:
      - page: sleep
        title: Sleep
        questions:
          - {id: name, ask: What is your name?, answer: text}
          - {id: rested, ask: "Do you sleep well, {name | friend}?", answer: yes-no}
          - {id: tired, ask: Are you tired?, answer: yes-no}

    """
  )
]

private let pairs = """
  - en: An example
    es: Un ejemplo
  - en: Sleep
    es: El sueño
  - en: What is your name?
    es: ¿Cómo se llama?
  - en: Do you sleep well, {name | friend}?
    es: ¿Duerme bien, {name | amigo}?
  - en: Are you tired?
    es: ¿Siente cansancio?
  """

// What stands in a file such as first-session.es.yaml.
extension Explanation {
  static let translations: [Explanation] = [
    page(
      .missingTranslation, "a text that is not translated yet",
      "People read it in the first language, among texts in their own. Of an alert or a consent that may never be, so there it is "
        + "an error. 'intake translate' adds the pairs that are missing.",
      changing: "- en: Sleep\n  es: El sueño\n", into: ""),
    page(
      .leftOverTranslation, "a pair whose text the questionnaire does not have",
      "The text was changed or taken out, and its translation stayed behind. Where it was changed, look whether the translation still "
        + "says the same.",
      changing: "- en: Sleep\n", into: "- en: Your sleep\n  es: Su sueño\n- en: Sleep\n"),
    page(
      .duplicateTranslation, "two pairs for the same text",
      "A text has one translation, however often it is said. Keep the better one.",
      changing: "- en: Sleep\n", into: "- en: Sleep\n  es: Dormir\n- en: Sleep\n"),
    page(
      .lostPlaceholder, "a translation lost a {placeholder} of its text",
      "The answer that stands there would not be said. Words behind a bar are translated, the name before it is not.",
      changing: "{name | amigo}", into: "amigo"),
    page(
      .addedPlaceholder, "a translation has a {placeholder} that its text does not have",
      "The name between the braces is an id, which is the same in every language. Often it was translated by mistake.",
      changing: "¿Siente cansancio?", into: "¿Siente cansancio, {name}?"),
  ]
}
