internal import Intake
internal import IntakeRecords
internal import IntakeTerminal

/// On a machine that one person uses alone: the offer to go on with what was begun.
struct UnfinishedOffer {
  private let drafts: DraftFiles<SystemStorage>

  init(_ drafts: DraftFiles<SystemStorage>) { self.drafts = drafts }

  /// The code of what is to be gone on with; `nil` to begin anew, and where there is nothing or nobody to ask.
  func ask() throws(Failure) -> DraftCode? {
    let kept = ((try? drafts.list()) ?? []).filter { !$0.isDamagedCopy }
    guard let last = kept.last, DescriptorInput().isShownWhileTyped else { return nil }
    try Stream.output.writeText(
      """
      Something was begun here and is not finished yet. It was last changed on \(last.changedAt.day.inEnglish). To go on \
      with it, type its code. To begin anew, press Enter.
      """)
    return try TypedCode.next(or: "Type it again, or press Enter to begin anew.")
  }
}
