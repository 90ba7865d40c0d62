/// One way in for what comes from outside, and what is promised of whatever comes.
struct Fuzzer: Sendable {
  let name: String
  /// The longest input, in bytes.
  let longest: Int
  let mutation: Mutation
  /// How many inputs it takes in a second, about: a run with a given seed counts by this, and so ends where it ended
  /// before, however fast the machine is.
  let perSecond: Int
  /// Inputs to begin with: sound ones, and the mistakes that people make.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// What inputs of this kind are made of.
  let pieces: [String]
  /// Throws `BrokenPromise`, or crashes, where the promise does not hold for an input.
  let check: @Sendable ([UInt8]) throws -> Void

  static let all: [Fuzzer] = [
    .expressions, .trees, .definitions, .forms, .answers, .journals, .openings, .drafts, .results, .tables,
    .lines,
    .scores,
  ]

  static func named(_ name: String) -> Fuzzer? { all.first { $0.name == name } }
}

/// How one input is made of another. libFuzzer's own ways, which know bytes and the pieces, take part in each.
enum Mutation: Sendable {
  case bytes
  /// Lines and words are left out, doubled, moved and changed for others.
  case lines
  /// The frames of a draft are.
  case frames
}

/// What was found, in words.
struct BrokenPromise: Error {
  let words: String
}

/// Throws where what was promised does not hold.
func promise(_ holds: Bool, _ words: @autoclosure () -> String) throws(BrokenPromise) {
  if !holds { throw BrokenPromise(words: words()) }
}

/// What was written, read and written again is the same, byte for byte.
func promiseSame(_ rewritten: [UInt8], as written: [UInt8]) throws(BrokenPromise) {
  guard rewritten != written else { return }
  let place = zip(written, rewritten).prefix { $0 == $1 }.count
  func around(_ bytes: [UInt8]) -> String {
    Output.escaped(Array(bytes.dropFirst(max(place - 60, 0)).prefix(120)))
  }
  throw BrokenPromise(words: "written as \(around(written)), read, and written again as \(around(rewritten))")
}
