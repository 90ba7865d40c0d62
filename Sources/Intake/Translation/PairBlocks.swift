internal import LocatedYAML
internal import PlainText

/// The lines of a file of pairs, parted into what belongs to each pair, so that they can be put in another order without
/// changing one.
struct PairBlocks {
  struct Block {
    let key: String
    let isTranslated: Bool
    /// The comments over it, and the pair itself.
    let lines: [String]
  }

  let header: [String]
  private(set) var pairs: [Block] = []
  /// What stands behind the last pair.
  private(set) var tail: [String] = []

  init(header: [String]) { self.header = header }

  /// - Parameter pairs: Of the same text, in its order.
  init(of text: String, _ pairs: [TranslationDraft.Pair]) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    // A pair begins at its dash, which stands on the line of its first key or over it.
    let starts = pairs.map { pair in
      var start = min(pair.location.range.start.line - 1, lines.count - 1)
      while start > 0, !lines[start].hasPrefix("-") { start -= 1 }
      return start
    }
    // What belongs to a pair begins with the comments over it.
    let begins = starts.map { start in
      var begin = start
      while begin > 0, Self.isBetween(lines[begin - 1]) { begin -= 1 }
      return begin
    }
    var first = begins.first ?? lines.count
    // Comments at the beginning that an empty line parts from the first pair are the file's.
    if let start = starts.first, let gap = lines[..<start].lastIndex(where: \.isBlank) { first = gap + 1 }
    header = Self.kept(lines[..<first])
    for (index, pair) in pairs.enumerated() {
      let begin = index == 0 ? first : begins[index]
      var end = index + 1 < begins.count ? begins[index + 1] : lines.count
      if index + 1 == begins.count {
        while end > starts[index] + 1, Self.isBetween(lines[end - 1]) { end -= 1 }
        tail = Self.kept(lines[end...])
      }
      self.pairs.append(
        Block(
          key: pair.key, isTranslated: pair.translation != nil, lines: Self.kept(lines[begin..<end])))
    }
  }

  /// Whether the line is none of a pair: a text's own lines are indented.
  private static func isBetween(_ line: String) -> Bool { line.isBlank || line.hasPrefix("#") }

  /// Without the program's own comments, and without empty lines at the ends.
  private static func kept(_ lines: ArraySlice<String>) -> [String] {
    let own = lines.filter { !$0.hasPrefix("#:") }
    guard let first = own.firstIndex(where: { !$0.isBlank }), let last = own.lastIndex(where: { !$0.isBlank })
    else { return [] }
    return Array(own[first...last])
  }

  /// Where a text is said, short: the first three places, and how many more.
  static func listed(_ places: [String]) -> String {
    var seen: Set<String> = []
    let places = places.filter { seen.insert($0).inserted }
    let more = places.count - 3
    return places.prefix(3).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
