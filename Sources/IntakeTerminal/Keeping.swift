/// Whether everything that was answered is where it outlasts the process.
public enum Keeping: Hashable, Sendable {
  case kept
  /// It is in memory only. `why` is a sentence for the respondent.
  case notKept(why: String)
}
