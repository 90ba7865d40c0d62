/// Why a part of a draft cannot be read.
public enum UnreadableDraft: Error, Hashable, Sendable {
  /// A newer version of intake wrote it: `intake-draft/2`.
  case newerFormat(String)
  /// It is not what this version writes: the first thing wrong in it, and where.
  case wrong(UnreadableResult)
}

extension UnreadableDraft: CustomStringConvertible {
  public var description: String {
    switch self {
    case .newerFormat(let format):
      "it is of the format '\(format)', and this version of intake reads '\(DraftOpening.format)': a newer one may read it"
    case .wrong(let problem): problem.description
    }
  }
}
