internal import Intake
internal import IntakeRecords
internal import IntakeTerminal
internal import PlainText

/// On a machine that one person uses alone: the offer to go on with what was begun.
struct UnfinishedOffer {
  private let drafts: DraftFiles<SystemStorage>

  init(_ drafts: DraftFiles<SystemStorage>) { self.drafts = drafts }

  /// The code of what is to be gone on with; `nil` to begin anew, and where there is nothing or nobody to ask.
  func ask() throws(Failure) -> DraftCode? {
    var input = DescriptorInput()
    let kept = ((try? drafts.list()) ?? []).filter { !$0.isDamagedCopy }
    guard let last = kept.last, input.isShownWhileTyped else { return nil }
    try Stream.output.writeText(
      """
      Something was begun here and is not finished yet. It was last changed on \(last.changedAt.day.inEnglish). To go on \
      with it, type its code. To begin anew, press Enter.
      """)
    while true {
      try Stream.output.write("> ")
      guard case .line(let line)? = try? input.next(), !line.allSatisfy(\.isWhitespace) else { return nil }
      do throws(DraftCodeProblem) { return try DraftCode(line) } catch {
        try Stream.output.writeText(
          "\(error.description.asSentence) Type it again, or press Enter to begin anew.")
      }
    }
  }
}
