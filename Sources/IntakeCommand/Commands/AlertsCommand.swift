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
    if let acknowledge, let by, let did {
      try Stream.output.writeText(
        "Acknowledged: \(acknowledge), by \(by): \(did.asSentence) \(Self.count(open.count)).")
      if !open.isEmpty { try Stream.output.writeText("To see what is open: intake alerts\(directoryOption)") }
    } else if try list(open, in: files.path) {
      throw Failure.findings
    }
  }
}

extension AlertsCommand {
  /// Lists the open notices, and what to do; whether there is one.
  private func list(_ notices: [NoticeFiles<SystemStorage>.Kept], in path: String) throws(Failure) -> Bool {
    guard let first = notices.first else {
      try Stream.output.writeLine("No open notice in '\(path)'.")
      return false
    }
    try Stream.output.writeText("\(Self.count(notices.count)), oldest first.")
    for (index, notice) in notices.enumerated() {
      try Stream.output.write("\n")
      try show(notice, number: index + 1)
    }
    try Stream.output.write("\n")
    try Stream.output.writeText(
      """
      What to do:
      - Read the whole result, and act as the clinic has agreed.
      - When somebody has acted, write down who, and what was done:
      """)
    try Stream.output.write("\n")
    try Stream.output.writeLine(
      "  intake alerts --acknowledge \(first.name)\(directoryOption) --by NAME --did 'WHAT WAS DONE'")
    return true
  }

  private func show(_ notice: NoticeFiles<SystemStorage>.Kept, number: Int) throws(Failure) {
    switch notice.content {
    case .unreadable(let why):
      try Stream.output.writeText("\(number). A notice that cannot be read: \(why)")
    case .notice(let content):
      try Stream.output.writeText("\(number). \(content.alert), \(content.at.inEnglish)")
      for item in content.items {
        try Stream.output.writeText("\(item.ask.asLabel) “\(item.answer)”", indent: 3)
      }
      try Stream.output.writeText("Must act: \(content.who). Within: \(content.within.asSentence)", indent: 3)
      let paths = ResultFiles(out, storage: SystemStorage()).paths(holding: content)
      // A line of its own, unbroken, so that it can be copied.
      for path in paths { try Stream.output.writeLine("   Read it: intake report \(path.quotedForShell)") }
      if paths.isEmpty {
        try Stream.output.writeText(
          "No result in '\(out)' has it: the interview is not over, was broken off, or was erased.", indent: 3
        )
      }
    }
    try Stream.output.writeLine("   Notice: \(notice.name)")
  }

  /// What to add to a command for it to look at the same place.
  private var directoryOption: String {
    out == RunCommand.defaultDirectory ? "" : " --out \(out.quotedForShell)"
  }

  private static func count(_ open: Int) -> String {
    switch open {
    case 0: "No notice is open"
    case 1: "1 notice is open"
    default: "\(open) notices are open"
    }
  }
}

extension String {
  /// As a shell takes it for one word.
  fileprivate var quotedForShell: String {
    let isPlain = allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+:@%".contains($0)) }
    return isPlain && !isEmpty ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
