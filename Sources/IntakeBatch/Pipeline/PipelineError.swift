/// Why a table was not worked through to its end.
public enum PipelineError<Failure: Error & Sendable>: Error {
  /// It could not be read; the lines are those of the file.
  case table(TableError)
  case output(OutputError)
  /// The table of problems could not be written.
  case problems(OutputError)
  /// The work itself failed.
  case work(Failure)

  /// Whether somebody wished so, and nothing is wrong.
  public var isCancelled: Bool {
    switch self {
    case .table(.cancelled), .output(.cancelled), .problems(.cancelled): true
    default: false
    }
  }
}
