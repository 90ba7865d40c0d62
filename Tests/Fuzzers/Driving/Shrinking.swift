/// Makes an input smaller as long as the same goes wrong with it: Zeller and Hildebrandt's delta debugging (2002), without
/// its complements.
struct Shrinking {
  /// Whether it still goes wrong.
  let fails: ([UInt8]) -> Bool
  /// How often that may be asked.
  var tries = 2_000

  mutating func smallest(_ input: [UInt8]) -> [UInt8] {
    var best = input
    var piece = max(best.count / 2, 1)
    while piece >= 1, tries > 0 {
      var start = 0
      var didShrink = false
      while start < best.count, tries > 0 {
        var candidate = best
        candidate.removeSubrange(start..<min(start + piece, best.count))
        tries -= 1
        if fails(candidate) {
          best = candidate
          didShrink = true
        } else {
          start += piece
        }
      }
      if piece == 1, !didShrink { break }
      piece = max(piece / 2, 1)
    }
    return best
  }
}
