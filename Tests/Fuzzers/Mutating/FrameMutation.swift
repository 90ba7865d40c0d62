internal import TestSupport

@testable internal import IntakeRecords

/// Changes a draft as a disk or a thief would who cannot open it: whole frames left out, doubled, moved and cut.
enum FrameMutation {
  static func mutated(_ input: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var pieces = frames(of: input)
    let place = Int.random(in: pieces.indices, using: &random)
    let other = Int.random(in: pieces.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: pieces.remove(at: place)
    case 1: pieces.insert(pieces[other], at: place)
    case 2: pieces.swapAt(place, other)
    case 3: pieces.removeSubrange(place...)
    default:
      pieces[place] = Array(pieces[place].prefix(Int.random(in: 0...pieces[place].count, using: &random)))
    }
    return Array(pieces.joined())
  }

  /// The header and the frames, each as long as it says; never empty.
  private static func frames(of input: [UInt8]) -> [[UInt8]] {
    var pieces = [Array(input.prefix(DraftHeader.count))]
    var rest = input.dropFirst(DraftHeader.count)
    while !rest.isEmpty {
      let said = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) } + DraftCipher.overhead
      pieces.append(Array(rest.prefix(said)))
      rest = rest.dropFirst(said)
    }
    return pieces
  }
}
