@testable internal import LocatedYAML

extension Fuzzer {
  /// Any bytes as a file: a tree, or errors at places that exist. A tree that is written and read again is the same.
  static let trees = Fuzzer(
    name: "trees", longest: 8_192, mutation: .bytes, perSecond: 3000,
    seeds: { Corpus.mistakes + Corpus.shipped.filter { $0.count <= 8_192 } + Corpus.shapes },
    pieces: [
      "\n", "\n  ", "\r\n", "\t", "- ", ": ", ":", "#", " #", "[", "]", "{", "}", ",", "\"", "'", "|", ">-",
      "&a",
      "*a", "!x", "<<: ", "? ", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\u12", "\\x41", "é", "漢", "🙂", "\0",
      "\u{2028}", "\u{1B}", "a: b\n", "@", "`", "\u{FEFF}", "|2\n", ">+\n", "''", "\"\"", "- - - ", "\u{85}",
    ]
  ) { input in
    let (source, problems) = Source.decode(name: "x.yaml", bytes: input, file: FileID(0))
    try Places([source]).hold(problems)
    guard problems.isEmpty else { return }
    let document = YAMLDocument.parse(source, file: FileID(0))
    try promise(
      (document.root == nil) == document.diagnostics.hasErrors, "neither a tree nor an error, or both")
    try Places([source]).hold(document.diagnostics)
    try promiseHarmless(DiagnosticRenderer(sources: [source]).render(document.diagnostics))
    let again = YAMLDocument.parse(source, file: FileID(0))
    try promise(
      again.root == document.root && again.diagnostics == document.diagnostics, "read differently twice")
    guard let root = document.root else { return }
    try promiseSoundScalars(of: root, in: SourceText(source.text))
    let written = YAMLPrinter.text(of: root)
    let reread = YAMLDocument.parse(Source(name: "y.yaml", text: written), file: FileID(0))
    try promise(
      reread.root?.saysTheSame(as: root) == true,
      "written, it is read as something else: \(written.debugDescription) \(reread.diagnostics)")
  }

  /// The walk over what was written, by which places are found, reads the same text as libyaml.
  private static func promiseSoundScalars(of node: YAMLNode, in lines: SourceText) throws(BrokenPromise) {
    switch node.content {
    case .scalar(let scalar): try promiseSound(scalar, in: lines)
    case .sequence(let entries): for entry in entries { try promiseSoundScalars(of: entry, in: lines) }
    case .mapping(let pairs):
      for pair in pairs {
        try promiseSound(pair.key, in: lines)
        try promiseSoundScalars(of: pair.value, in: lines)
      }
    }
  }

  private static func promiseSound(_ scalar: YAMLScalar, in lines: SourceText) throws(BrokenPromise) {
    if let written = scalar.written {
      let walk = ScalarWalk(written, style: scalar.style, start: scalar.location.range.start)
      try promise(
        walk.text.utf8.elementsEqual(scalar.text.utf8), "'\(written.text)' walked as '\(walk.text)'")
    } else {
      let range = scalar.location(ofUTF8: 0..<scalar.text.utf8.count).range
      let found = lines.line(range.start.line).dropFirst(range.start.column - 1)
        .prefix(range.end.column - range.start.column)
      try promise(
        found.elementsEqual(scalar.text.unicodeScalars), "'\(scalar.text)' does not stand at \(range)")
    }
  }
}
