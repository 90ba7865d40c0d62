/// What YAML reads without a word between `{ }` or `[ ]`, and no author means.
struct FlowTraps {
  let diagnostics: [Diagnostic]
  init(_ frame: TreeBuilder.Frame, end: Position, text: SourceText, file: FileID) {
    diagnostics = []
  }
}
