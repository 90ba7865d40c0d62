internal import Intake
internal import IntakeAuthoring
internal import LocatedYAML

extension Fuzzer {
  /// Any text as a form: the draft made of it passes a check without a word, and its guesses are about lines of the form.
  static let forms = Fuzzer(
    name: "forms", longest: 8_192, mutation: .lines, perSecond: 500,
    seeds: { FuzzFiles.contents(of: "Tests/IntakeAuthoringTests/Forms", ending: ".txt") },
    pieces: [
      "1. ", "2) ", "Q3 ", "(4) ", "a) ", "B. ", "[ ] ", "( ) ", "☐ ", "- ", "yes / no", "0 = Not at all",
      "0 1 2 3",
      "____", "__/__/____", "Never   Often   Always", "TITLE", "Section A", "Page 1", "{", "}", "\"", "\\",
      "null", "#",
      ": ", "clinic", "\t", "\u{202E}", "\u{0}",
    ]
  ) { input in
    let (form, problems) = Source.decode(name: "form.txt", bytes: input, file: FileID(0))
    guard problems.isEmpty else { return }
    let draft = FormDraft(form: form.text, id: "form", name: "form.txt")
    let source = Source(name: "form.yaml", text: draft.text)
    let checked = Questionnaire.check(source)
    try promise(
      checked.diagnostics.isEmpty, DiagnosticRenderer(sources: [source]).render(checked.diagnostics))
    let lines = form.text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
    try promise(
      draft.guesses.allSatisfy { (0...lines).contains($0.line) }, "a guess about no line of the form")
  }
}
