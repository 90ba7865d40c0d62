/// What YAML has and these files may not: each is refused by its own name.
///
/// One diagnostic tells of all places of a kind, so that a file full of them is refused in a few lines.
struct StrictSubset {
  enum Construct: CaseIterable {
    case anchor, alias, tag, mergeKey, directive, complexKey, secondDocument
  }

  private struct Places {
    let first: Location
    let word: String
    var further: [Location] = []
    var count = 1
  }

  private var found: [Construct: Places] = [:]
  private var anchorNames: Set<String> = []

  private static let mostNotes = 3

  mutating func noteAnchor(named name: String, at location: Location) {
    anchorNames.insert(name)
    note(.anchor, "&" + name, at: location)
  }

  /// An alias of an anchor that stands earlier is mended with the anchor, and so is told of as its place.
  mutating func noteAlias(named name: String, at location: Location) {
    note(anchorNames.contains(name) ? .anchor : .alias, "*" + name, at: location)
  }

  mutating func note(_ construct: Construct, _ word: String, at location: Location) {
    guard var places = found[construct] else {
      found[construct] = Places(first: location, word: word)
      return
    }
    places.count += 1
    if places.further.count < StrictSubset.mostNotes { places.further.append(location) }
    found[construct] = places
  }

  mutating func noteDirective(onLine number: Int, of text: SourceText, file: FileID) {
    let line = text.line(number)
    let place = Position(line: number, column: 1)
    note(.directive, text.word(atByte: text.offset(of: place)), at: Location(file, place, length: line.count))
  }

  /// The lines at the start of a text that are directives, and the text in which they are comments.
  ///
  /// So the rest is read as if they were not there, and a long list of them, over which libyaml takes time in
  /// the square of their number, costs nothing.
  static func directives(in text: SourceText) -> (bytes: [UInt8], lines: [Int]) {
    var bytes = text.bytes
    var lines: [Int] = []
    scan: for (index, start) in text.lineStarts.enumerated() {
      var first = start
      while first < bytes.count, bytes[first] == 32 || bytes[first] == 9 { first += 1 }
      guard first < bytes.count else { break }
      switch bytes[first] {
      case UInt8(ascii: "%") where first == start:
        bytes[start] = UInt8(ascii: "#")
        lines.append(index + 1)
      case 10, UInt8(ascii: "#"): continue
      default: break scan
      }
    }
    return (bytes, lines)
  }

  var diagnostics: [Diagnostic] {
    Construct.allCases.compactMap { construct in found[construct].map { report(construct, $0) } }
  }

  private func report(_ construct: Construct, _ places: Places) -> Diagnostic {
    var notes = places.further.map { Diagnostic.Note("also here", at: $0) }
    let untold = places.count - 1 - notes.count
    if untold > 0 { notes.append(Diagnostic.Note("and at \(untold) more place\(untold == 1 ? "" : "s")")) }
    return .error(
      construct.code, construct.message(QuotedText.shortened(places.word)), at: places.first,
      hint: construct.hint, notes: notes)
  }
}

extension StrictSubset.Construct {
  fileprivate var code: YAMLCode {
    switch self {
    case .anchor: .anchor
    case .alias: .alias
    case .tag: .tag
    case .mergeKey: .mergeKey
    case .directive: .directive
    case .complexKey: .complexKey
    case .secondDocument: .secondDocument
    }
  }

  fileprivate func message(_ word: String) -> String {
    switch self {
    case .anchor: "'\(word)' is an anchor of YAML, and this file may not have anchors"
    case .alias: "'\(word)' is an alias of YAML, and this file may not have aliases"
    case .tag: "'\(word)' is a tag of YAML, and this file may not have tags"
    case .mergeKey: "'<<' is the merge key of YAML, and this file may not have merge keys"
    case .directive: "'\(word)' is a directive of YAML, and this file may not have directives"
    case .complexKey: "a key is a word or a text in quotes; '?', '[' or '{' cannot begin it"
    case .secondDocument: "'\(word)' begins a second document, and a file holds one"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .anchor: "write it out where it is needed; if it is text, put quotes around the whole text"
    case .alias, .tag: "if it is text, put quotes around the whole text"
    case .mergeKey: "write the keys out here"
    case .directive: "delete this line"
    case .complexKey: "if it is text, put quotes around the whole text"
    case .secondDocument: "put what follows into a file of its own"
    }
  }
}
