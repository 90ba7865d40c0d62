@testable internal import Intake
@testable internal import LocatedYAML

extension Fuzzer {
  /// Any text as a condition: a tree that can be walked, or errors at places that exist. A tree that is written and read
  /// again is the same.
  static let expressions = Fuzzer(
    name: "expressions", longest: 2_100, mutation: .bytes, perSecond: 5000, seeds: { Corpus.conditions },
    pieces: [
      "and", "or", "not", "in", "where", "within: 6 months", "it", "today", "yes", "no", "none", "count(",
      "any(", "all(",
      "sum(", "mean(", "min(", "max(", "answered(", "skipped(", "asked(", "has(", "before(", "after(",
      "months_between(", "days_between(", " = ", " != ", "<=", ">=", "<", ">", "+", "-", "*", "/", "..",
      " .. ",
      "(", ")", "[1]", "[low-mood]", ", ", "phq9_1", "2-4", "0.5", "99999999999999999999", "==", "&&", "||",
      "\"x\"",
      "AND", "is", "é", "{x}", ".", "!", "contains",
    ]
  ) { input in
    let file = "when: \(YAMLPrinter.quoted(String(decoding: input, as: UTF8.self)))\n"
    guard let text = expressionText(file) else { return }
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(text, reporting: &problems)
    try promise((syntax == nil) == problems.hasErrors, "neither a tree nor an error, or both")
    let source = Source(name: "x.yaml", text: file)
    try Places([source]).hold(problems)
    try promiseHarmless(DiagnosticRenderer(sources: [source]).render(problems))
    guard let syntax else { return }
    try promise(syntax.height <= ExpressionSyntax.tallest, "the tree is \(syntax.height) high")
    // The parentheses may be one level too many, or the text too long, for what was as tall or as long as can be.
    let written = ExpressionPrinter.text(of: syntax)
    guard syntax.height <= ExpressionSyntax.tallest / 4, written.utf8.count <= ExpressionSyntax.longest,
      let second = expressionText("when: \(YAMLPrinter.quoted(written))\n")
    else { return }
    var others: [Diagnostic] = []
    let reread = ExpressionSyntax.parse(second, reporting: &others)
    let rewritten = reread.map(ExpressionPrinter.text) ?? "nothing: \(others)"
    try promise(rewritten == written, "'\(written)' is read as '\(rewritten)'")
  }

  /// The value of the file's one key, as the reader meets it.
  private static func expressionText(_ file: String) -> LocatedText? {
    let document = YAMLDocument.parse(Source(name: "x.yaml", text: file), file: FileID(0))
    return (document.root?.mapping?.first?.value.scalar).map { LocatedText(scalar: $0) }
  }
}
