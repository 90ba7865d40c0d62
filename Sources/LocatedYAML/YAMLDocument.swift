/// A YAML file as a tree in which every value knows its place, or what keeps it from being one.
///
/// The YAML is a strict subset: no anchors, aliases, tags, merge keys, directives, second documents, keys other
/// than scalars or keys said twice. Nothing is typed by its look.
public struct YAMLDocument: Sendable {
  /// `nil` where an error was found.
  public let root: YAMLNode?
  /// In the order of their places.
  public let diagnostics: [Diagnostic]

  /// Reads a whole file. Never throws and never traps, whatever the text.
  ///
  /// A syntax error is reported alone, because nothing behind it can be understood; everything else is
  /// reported together.
  public static func parse(_ source: Source, file: FileID) -> YAMLDocument {
    guard source.text.utf8.count <= Source.largestSize else {
      return YAMLDocument(
        root: nil,
        diagnostics: [
          ReadingLimits.tooLarge(bytes: source.text.utf8.count, file: file)
        ])
    }
    let forbidden = ForbiddenCharacter.check(source.text, file: file)
    guard forbidden.isEmpty else { return YAMLDocument(root: nil, diagnostics: forbidden) }

    let text = SourceText(source.text)
    let (bytes, directives) = StrictSubset.directives(in: text)
    var builder = TreeBuilder(text, directives: directives, file: file)
    let failure = EventReader.read(utf8: bytes) { builder.take($0, from: $1, to: $2) }
    if let failure {
      let slip = builder.slip(behind: failure)
      return YAMLDocument(root: nil, diagnostics: [slip])
    }
    let (root, diagnostics) = builder.finish()
    return YAMLDocument(
      root: diagnostics.hasErrors ? nil : root, diagnostics: diagnostics.inOrderOfPlace())
  }
}
