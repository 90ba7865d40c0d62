import LocatedYAML

/// Reads a text as the only file.
func parse(_ text: String) -> YAMLDocument {
  YAMLDocument.parse(Source(name: "x.yaml", text: text), file: FileID(0))
}

/// All diagnostics of a text as an author sees them.
func rendered(_ text: String) -> String {
  let source = Source(name: "x.yaml", text: text)
  let document = YAMLDocument.parse(source, file: FileID(0))
  return DiagnosticRenderer(sources: [source]).render(document.diagnostics)
}
