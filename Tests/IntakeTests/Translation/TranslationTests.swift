import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct `A translation` {
  static let definition = """
    questionnaire: sleep
    version: 1.0.0
    title: Sleep
    source: {kind: own, citation: Ours, rights: Ours}
    pages:
      - page: start
        title: Before we start
        questions:
          - say: Nobody has to answer.
          - id: consent
            ask: Is it all right to start?
            answer: yes-no
            required: true
      - page: nights
        title: Your nights
        questions:
          - id: name
            ask: What may we call you?
            answer: text
          - id: hours
            ask: How long did you sleep, {name}?
            answer: number
            unit: hours
          - id: often
            ask: How often did you wake up?
            answer: one
            choices: {0: Never, 1: Often}
    alerts:
      - alert: awake
        when: often = 1
        level: notice
        say: "{name}, talk about it."
        tell: They wake up often.
    """

  static let vital = """
    - en: Before we start
      es: Antes de empezar
    - en: Nobody has to answer.
      es: Nadie tiene que responder.
    - en: Is it all right to start?
      es: ¿Podemos empezar?
    - en: "{name}, talk about it."
      es: "Hable de ello, {name}."

    """

  private func translated(_ pairs: String?) throws -> CheckedTranslation {
    let checked = Questionnaire.check(Source(name: "sleep.yaml", text: Self.definition))
    try #require(checked.questionnaire != nil, "\(checked.diagnostics)")
    return checked.translated(into: "es") { _ in pairs.map { Source(name: "sleep.es.yaml", text: $0) } }
  }

  @Test func `gives the same machine other words, and what it leaves out stays as it is`() throws {
    let translated = try translated(
      Self.vital + """
        - en: How often did you wake up?
          es: ¿Cuántas veces se despertó?
        - en: Often
          es: Muchas
        - en: hours
          es: horas

        """)
    let questionnaire = try #require(translated.questionnaire, "\(translated.diagnostics)")
    #expect(questionnaire.language == "es" && questionnaire.spokenLanguage == .spanish)
    #expect(questionnaire.translation?.files.map(\.id) == ["sleep"])
    #expect(questionnaire.definitions.map(\.text) == [Self.definition])
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0))
    let at = Timestamp(secondsSince1970: 1)
    try interview.apply(.see("start.say.1", at: at))
    try interview.apply(.answer("consent", .option("yes"), at: at))
    try interview.apply(.answer("name", .text("Ana"), at: at))
    try interview.apply(.answer("hours", .number(1), at: at))
    try interview.apply(.answer("often", .option("1"), at: at))
    let result = interview.result
    #expect(result.answers.map(\.label) == ["Sí", "Ana", "1 hora", "Muchas"])
    // Not translated: it falls back.
    #expect(result.answers[2].ask == "How long did you sleep, Ana?")
    #expect(result.alerts.map(\.say) == ["Hable de ello, Ana."])
    #expect(result.alerts.map(\.tell) == ["They wake up often."])
  }

  @Test(
    arguments: [
      (
        "missing", vital, ["missing-translation"], true
      ),
      ("nothing at all", "", ["empty-file", "missing-translation"], false),
      ("empty", vital + "- en: Sleep\n  es:\n", ["missing-translation"], true),
      (
        "an alert's", vital.replacing("  es: \"Hable de ello, {name}.\"", with: "  es:"),
        ["missing-translation"],
        false
      ),
      ("a consent's", vital.replacing("¿Podemos empezar?", with: ""), ["missing-translation"], false),
      (
        "left over", vital + "- en: Sleeep\n  es: Sueño\n", ["left-over-translation", "missing-translation"],
        true
      ),
      (
        "twice", vital + "- en: Often\n  es: Mucho\n- en: Often\n  es: Muchas\n",
        ["duplicate-translation", "missing-translation"], false
      ),
      (
        "lost", vital + "- en: How long did you sleep, {name}?\n  es: ¿Cuánto durmió?\n",
        ["lost-placeholder", "missing-translation"], false
      ),
      (
        "added", vital + "- en: How often did you wake up?\n  es: ¿Cuántas veces, {name}?\n",
        ["added-placeholder", "missing-translation"], false
      ),
      (
        "braces in a label", vital + "- en: Often\n  es: \"{name}\"\n",
        ["misplaced-placeholder", "missing-translation"], false
      ),
      (
        "another key", vital + "- en: Often\n  fr: Souvent\n",
        ["missing-key", "missing-translation", "unknown-key"], false
      ),
      ("no list", "en: Often\nes: Mucho\n", ["missing-translation", "wrong-shape"], false),
    ] as [(String, String, [String], Bool)])
  func `is checked, and runs only without an error`(
    name: String, pairs: String, codes: [String], runs: Bool
  ) throws {
    let translated = try translated(pairs)
    #expect(Set(translated.diagnostics.map(\.code)).sorted() == codes, "\(name)")
    #expect((translated.questionnaire != nil) == runs, "\(name): \(translated.diagnostics)")
    for found in translated.diagnostics where found.code != "empty-file" {
      #expect(found.location != nil && (found.hint != nil || found.code == "missing-key"), "\(found)")
    }
  }

  @Test func `says where, and how to mend it`() throws {
    let translated = try translated(
      Self.vital + """
        - en: Sleeep
          es: Sueño
        - en: How long did you sleep, {name}?
          es: ¿Cuánto durmió, {nombre}?
        - en: Often
          es:
        - en: Never
          es: Nunca
        - en: Never
          es: Jamás

        """)
    let renderer = DiagnosticRenderer(sources: translated.sources)
    let text = translated.diagnostics.map(renderer.render).joined(separator: "\n")
    #expect(Snapshot("findings").difference(from: text) == nil)
  }

  @Test func `is missing where there is no file, which is an error behind a consent`() throws {
    let translated = try translated(nil)
    #expect(translated.questionnaire == nil)
    #expect(translated.diagnostics.map(\.code) == ["missing-translation"])
  }

  @Test func `of an include stands beside the include`() throws {
    let main = """
      questionnaire: both
      version: 1.0.0
      title: Both
      source: {kind: own, citation: Ours, rights: Ours}
      pages:
        - include: sleep
      """
    let checked = Questionnaire.check(Source(name: "both.yaml", text: main)) { id in
      Source(name: "\(id).yaml", text: Self.definition)
    }
    let files = ["both.yaml": "- en: Both\n  es: Las dos\n", "sleep.yaml": Self.vital]
    let whole = checked.translated(into: "es") { source in
      files[source.name].map { Source(name: "es", text: $0) }
    }
    #expect(whole.questionnaire?.title == "Las dos")
    #expect(whole.questionnaire?.translation?.files.map(\.id) == ["both", "sleep"])
    // Without the include's own, its alert has no words.
    let half = checked.translated(into: "es") { source in
      source.name == "both.yaml" ? Source(name: "es", text: "- en: Both\n  es: Las dos\n") : nil
    }
    #expect(half.questionnaire == nil)
    #expect(half.diagnostics.map(\.code) == ["missing-translation"])
  }

  @Test func `of a clinic falls back, text by text`() throws {
    let clinic = Source(
      name: "clinic.yaml",
      text: """
        clinic: A clinic
        trial: true
        contacts:
          crisis-contacts:
            - {name: Emergency, reach: Call 1, checked: 2026-01-01}
        """)
    let pairs = Source(
      name: "clinic.es.yaml", text: "- en: A clinic\n  es: Una clínica\n- en: Call 1\n  es: Llame al 1\n")
    let (translated, diagnostics) = Clinic.read(clinic, translatedBy: pairs, into: "es")
    #expect(translated?.name == "Una clínica")
    #expect(translated?.lists[0].contacts.map(\.name) == ["Emergency"])
    #expect(translated?.lists[0].contacts.map(\.reach) == ["Llame al 1"])
    #expect(translated?.contacts("crisis-contacts").last?.note?.hasPrefix("Reúne") == true)
    #expect(diagnostics.map(\.code) == ["missing-translation"])
  }
}
