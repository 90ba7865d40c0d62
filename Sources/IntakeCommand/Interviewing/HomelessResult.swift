internal import IntakeRecords
internal import IntakeTerminal

/// A result that could not be written, and the question where to try again.
struct HomelessResult {
  private let error: RecordError
  private let code: String?

  /// - Parameter code: What opens the draft of it; `nil` where there is none.
  init(_ error: RecordError, code: String?) {
    self.error = error
    self.code = code
  }

  enum Choice {
    case again
    case `in`(directory: String)
    /// Nobody is there to ask, or nothing more is typed.
    case notNow
    case interrupted(Int32)
  }

  func ask() throws(Failure) -> Choice {
    let signals = SignalPipe()
    var input = DescriptorInput(signals: signals)
    guard input.isShownWhileTyped else { return .notNow }
    signals.install()
    defer { signals.restore() }
    Stream.say("the answers are in no file yet: \(error)")
    while true {
      try Stream.output.writeText(question)
      try Stream.output.write("> ")
      switch (try? input.next()) ?? .end {
      case .line(let line): return line.allSatisfy(\.isWhitespace) ? .again : .in(directory: line)
      case .interrupted(let signal):
        try Stream.output.write("\n")
        return .interrupted(signal)
      case .end:
        try Stream.output.write("\n")
        return .notNow
      case .notText, .tooLong, .cutByTerminal, .resumed: continue
      }
    }
  }

  private var question: String {
    let ways = "Make room, then press Enter to try again. Or type another directory."
    guard let code else { return "\(ways) Leave this window open till then." }
    return "\(ways) If that cannot be now, press Ctrl-C: 'intake run --resume \(code)' tries again later."
  }
}
