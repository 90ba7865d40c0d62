/// What of a draft is lost: always its end.
public struct DraftDamage: Hashable, Sendable {
  /// So many events at most, from 1: answers given, texts read, steps back. One is what a power cut can cost.
  public let lostAtMost: Int

  /// - Parameter rest: What stands behind the last sound frame.
  init(behind rest: ArraySlice<UInt8>) {
    lostAtMost =
      DraftCipher.isTorn(rest) ? 1 : (rest.count + DraftCipher.smallest - 1) / DraftCipher.smallest
  }
}

extension DraftDamage: CustomStringConvertible {
  /// One or two sentences.
  public var description: String {
    lostAtMost <= 1
      ? "The last thing that was done was not kept whole and is left out. Everything before it is here."
      : "The end of the draft is damaged: up to \(lostAtMost) of the last things that were done are lost. "
        + "Everything before them is here."
  }
}
