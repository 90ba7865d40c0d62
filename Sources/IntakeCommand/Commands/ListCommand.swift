internal import ArgumentParser
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import PlainText

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Results here, and how many drafts there are.",
    discussion: """
      Of a result: when it was begun, the questionnaire, the respondent, and whether it is finished. Of a draft only its \
      age: what it holds opens with its own code alone.

      For example:
        intake list
      """)

  @Option(help: ArgumentHelp("The directory of results.", valueName: "dir"))
  var out = RunCommand.defaultDirectory

  @OptionGroup
  var drafts: DraftOptions

  func run() throws {
    let results = try Failure.ofRecord { () throws(RecordError) in
      try ResultFiles(out, storage: SystemStorage()).list()
    }
    try list(results.sorted { ($0.begun, $0.path) < ($1.begun, $1.path) })
    guard let files = drafts.files else { return }
    let kept = try Failure.ofRecord { () throws(RecordError) in try files.list() }
    try list(kept, in: files.path)
  }

  private func list(_ results: [KeptResult]) throws(Failure) {
    guard !results.isEmpty else { return try Stream.output.writeText("No results in '\(out)'.") }
    try Stream.output.writeText("Results in '\(out)', oldest first:")
    for result in results { try Stream.output.writeLine("  \(result.line)") }
  }

  private func list(_ drafts: [KeptDraft], in path: String) throws(Failure) {
    guard !drafts.isEmpty else { return try Stream.output.writeText("No drafts in '\(path)'.") }
    let now = Clock.now
    try Stream.output.writeText("Drafts in '\(path)', oldest first; each opens only with its own code:")
    for (index, draft) in drafts.enumerated() {
      let copy = draft.isDamagedCopy ? ", the damaged copy of a draft" : ""
      try Stream.output.writeLine("  \(index + 1)  last changed \(draft.changedAt.ago(from: now))\(copy)")
    }
  }
}

extension KeptResult {
  /// When it was begun; what cannot be read stands first.
  fileprivate var begun: Timestamp {
    if case .result(let record) = content, let started = record.result.started { return started }
    return Timestamp(secondsSince1970: 0)
  }

  fileprivate var line: String {
    switch content {
    case .unreadable(let why): return "\(path): cannot be read: \(why)"
    case .result(let record):
      let begun = record.result.started?.inEnglish ?? "begun at no known time"
      let session = record.occasion.session.map { ", session \($0)" } ?? ""
      let outcome =
        switch record.result.outcome {
        case .finished: "finished"
        case .stopped(let id): "ended early (\(id))"
        case .unfinished: "unfinished"
        }
      return
        "\(begun)  \(record.result.questionnaire.id)  \(record.respondent ?? "unnamed")\(session)  \(outcome)  \(path)"
    }
  }
}

extension Timestamp {
  /// `3 days ago`, in whole units; `just now` also for what a clock that was set back puts into the future.
  fileprivate func ago(from now: Timestamp) -> String {
    let (passed, overflows) = now.secondsSince1970.subtractingReportingOverflow(secondsSince1970)
    guard !overflows, passed >= 60 else { return "just now" }
    for (seconds, unit) in [(86_400, "day"), (3600, "hour"), (60, "minute")] where passed >= seconds {
      let count = passed / seconds
      return "\(count) \(unit)\(count == 1 ? "" : "s") ago"
    }
    return "just now"
  }
}
