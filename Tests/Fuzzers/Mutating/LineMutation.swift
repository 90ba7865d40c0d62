internal import TestSupport

/// Changes a text of lines and words as people do who copy, move and retype.
struct LineMutation {
  private let pieces: [[UInt8]]

  init(_ pieces: [String]) { self.pieces = pieces.map { Array($0.utf8) } }

  func mutated(_ input: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var lines = input.split(separator: LineMutation.feed, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0 where lines.count > 1: lines.remove(at: line)
      case 1: lines.insert(lines[Int.random(in: lines.indices, using: &random)], at: line)
      case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
      case 3: lines[line] = [LineMutation.space, LineMutation.space] + lines[line]
      default: lines[line] = withAnotherWord(lines[line], of: lines, using: &random)
      }
    }
    return Array(lines.joined(separator: [LineMutation.feed]))
  }

  /// The line with one of its words taken out, made another of the text's, or made one of the pieces.
  private func withAnotherWord(
    _ line: [UInt8], of lines: [[UInt8]], using random: inout SeededGenerator
  ) -> [UInt8] {
    var words = line.split(separator: LineMutation.space, omittingEmptySubsequences: false).map { Array($0) }
    guard let place = words.indices.filter({ !words[$0].isEmpty }).randomElement(using: &random) else {
      return pieces.randomElement(using: &random) ?? []
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: words.remove(at: place)
    case 1:
      let other = lines.randomElement(using: &random)?.split(separator: LineMutation.space)
      words[place] = Array(other?.randomElement(using: &random) ?? [])
    case 2: words.insert(pieces.randomElement(using: &random) ?? [], at: place)
    default: words[place] = pieces.randomElement(using: &random) ?? []
    }
    return Array(words.joined(separator: [LineMutation.space]))
  }

  private static let feed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
}
