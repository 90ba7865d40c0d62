internal import ArgumentParser
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import PlainText

struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "Notices of urgent alerts that nobody has acknowledged, oldest first.",
    discussion: """
      A notice is written at the moment in which an urgent alert fires, also where the interview is then broken off \
      or erased. It stays open until somebody says who has acted, and what was done. Nothing ever removes it.

      The exit code is 1 while a notice is open; after an acknowledgement it is 0.

      For example:
        intake alerts
        intake alerts --acknowledge 20261123T091402Z-self-harm --by Lee --did Called
      """)

  @Option(help: "The directory of results, as in 'intake run'; notices stand beside it, in 'notices'.")
  var out = RunCommand.defaultDirectory

  @Option(help: ArgumentHelp("Acknowledge this notice.", valueName: "notice"))
  var acknowledge: String?

  @Option(help: ArgumentHelp("Who has acted.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("What was done.", valueName: "text"))
  var did: String?

  func validate() throws {
    let isSaid = [by, did].map { $0.map { !$0.allSatisfy(\.isWhitespace) } }
    if acknowledge == nil, by != nil || did != nil {
      throw ValidationError("'--by' and '--did' say more about '--acknowledge NOTICE'.")
    }
    if acknowledge != nil, isSaid != [true, true] {
      throw ValidationError(
        "An acknowledgement says who has acted, '--by NAME', and what was done, '--did TEXT'.")
    }
  }

  func run() throws {
    let files = NoticeFiles(besideResults: out, storage: SystemStorage())
    if let acknowledge, let by, let did {
      let acknowledgement = Acknowledgement(notice: acknowledge, at: Clock.now, by: by, did: did)
      try Failure.ofRecord { () throws(RecordError) in try files.acknowledge(acknowledgement) }
    }
    let open = try Failure.ofRecord { () throws(RecordError) in try files.open() }
    if let acknowledge {
      try Stream.output.writeLine("Acknowledged: \(acknowledge). \(Self.count(open.count)).")
    } else if try Self.list(open, in: files.path) {
      throw Failure.findings
    }
  }
}

extension AlertsCommand {
  /// Lists the open notices; whether there is one.
  private static func list(_ notices: [NoticeFiles<SystemStorage>.Kept], in path: String) throws(Failure)
    -> Bool
  {
    guard let first = notices.first else {
      try Stream.output.writeLine("No open notice in '\(path)'.")
      return false
    }
    try Stream.output.writeLine("\(count(notices.count)), oldest first:")
    for notice in notices {
      try Stream.output.write("\n")
      try Stream.output.writeLine(notice.name.terminalSafeLine)
      for line in lines(of: notice.content) { try Stream.output.writeLine("  " + line.terminalSafeLine) }
    }
    try Stream.output.write("\n")
    try Stream.output.writeLine("To acknowledge one:")
    try Stream.output.writeLine(
      "  intake alerts --acknowledge \(first.name) --by NAME --did TEXT".terminalSafeLine)
    return true
  }

  private static func lines(of content: NoticeFiles<SystemStorage>.Kept.Content) -> [String] {
    switch content {
    case .unreadable(let why): ["This notice cannot be read: \(why)"]
    case .notice(let notice):
      ["\(notice.alert), at \(notice.at)"]
        + notice.items.flatMap { ["\($0.id): \($0.ask)", "  Answer: \($0.answer)"] }
        + ["Must act: \(notice.who); within: \(notice.within)"]
    }
  }

  private static func count(_ open: Int) -> String {
    switch open {
    case 0: "No notice is open"
    case 1: "1 notice is open"
    default: "\(open) notices are open"
    }
  }
}
