internal import ArgumentParser
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import IntakeTerminal
internal import PlainText

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase the results and drafts of one person, one draft, or old drafts.",
    discussion: """
      Says what goes, and asks before it does; where nobody can be asked, only with --yes. A draft that was begun without \
      --respondent is found by its code alone. Notices of urgent alerts stay, since somebody has to act on them, and so \
      do copies that others have made: backups, exports, printed reports.

      For example:
        intake erase --respondent c-017 --yes
        intake erase --drafts-older-than 30 --yes
      """)

  @Option(help: ArgumentHelp("Results and drafts of this respondent.", valueName: "id"))
  var respondent: String?

  @Option(help: ArgumentHelp("The draft of this code.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("Drafts to which nothing was added for so many days.", valueName: "days"))
  var draftsOlderThan: Int?

  @Flag(help: "Do not ask.")
  var yes = false

  @Option(help: ArgumentHelp("The directory of results.", valueName: "dir"))
  var out = RunCommand.defaultDirectory

  @OptionGroup
  var drafts: DraftOptions

  func validate() throws {
    let said = [respondent != nil, code != nil, draftsOlderThan != nil]
    guard said.count(where: { $0 }) == 1 else {
      throw ValidationError("Say one of '--respondent ID', '--code CODE' and '--drafts-older-than DAYS'.")
    }
    if let draftsOlderThan, !(0...36_500).contains(draftsOlderThan) {
      throw ValidationError("'--drafts-older-than' counts days, from 0.")
    }
  }

  func run() throws {
    let drafts = try drafts.needed()
    let code = try code.map { typed throws(Failure) in try DraftCode(reading: typed) }
    let results = try resultsOfRespondent()
    try say(results)
    guard try isWanted() else {
      try Stream.output.writeText("Nothing is erased.")
      return
    }
    // Whatever fails, the rest is erased, and what came of it is said.
    var (removed, failures) = remove(results.own)
    var erasure = DraftErasure()
    do throws(RecordError) { erasure = try erase(code, in: drafts) } catch { failures.append(error) }
    failures += erasure.failed
    try report(removed: removed, unreadable: results.unreadable.map(\.path) + erasure.unreadable, erasure)
    for failure in failures.dropFirst() { Stream.say(failure.description) }
    if let failure = failures.first { throw Failure.record(failure) }
    if !(erasure.inUse + erasure.unreadable).isEmpty || !results.unreadable.isEmpty { throw Failure.findings }
  }

  // MARK: What is meant

  private struct Results {
    var own: [KeptResult] = []
    /// Whose they are cannot be told.
    var unreadable: [KeptResult] = []
  }

  private func resultsOfRespondent() throws(Failure) -> Results {
    guard let respondent else { return Results() }
    let files = ResultFiles(out, storage: SystemStorage())
    let all = try Failure.ofRecord { () throws(RecordError) in try files.list() }
    var results = Results()
    for result in all {
      switch result.content {
      case .result(let record): if record.respondent == respondent { results.own.append(result) }
      case .unreadable: results.unreadable.append(result)
      }
    }
    return results
  }

  private func say(_ results: Results) throws(Failure) {
    if let respondent {
      try Stream.output.writeText(
        results.own.isEmpty
          ? "No results of \(respondent) in '\(out)'." : "Results of \(respondent) in '\(out)', to be erased:"
      )
      for result in results.own { try Stream.output.writeLine("  \(result.path)") }
      try Stream.output.writeText("Drafts that were begun for \(respondent) are to be erased too.")
    } else if let draftsOlderThan {
      let days = draftsOlderThan == 1 ? "1 day" : "\(draftsOlderThan) days"
      try Stream.output.writeText("Drafts to which nothing was added for \(days) are to be erased.")
    } else {
      try Stream.output.writeText("The draft of this code is to be erased.")
    }
  }

  /// Whether somebody says so; fails where nobody can be asked.
  private func isWanted() throws(Failure) -> Bool {
    if yes { return true }
    var input = DescriptorInput()
    guard input.isShownWhileTyped else {
      throw .usage("nobody can be asked here; with '--yes' it is done without asking")
    }
    try Stream.output.write(
      "This cannot be undone. Type erase to go on, or press Enter to leave all as it is.\n> ")
    guard case .line(let line)? = try? input.next() else { return false }
    return line.withoutOuterBlanks.lowercased() == "erase"
  }

  /// How many went, and what could not. Copies go too that were left where something ended in the middle of keeping.
  private func remove(_ results: [KeptResult]) -> (count: Int, failures: [RecordError]) {
    guard respondent != nil else { return (0, []) }
    let files = ResultFiles(out, storage: SystemStorage())
    var (count, failures): (Int, [RecordError]) = (0, [])
    for result in results {
      do throws(RecordError) {
        try files.remove(result)
        count += 1
      } catch {
        failures.append(error)
      }
    }
    do throws(RecordError) {
      try files.sweep()
      try NoticeFiles(besideResults: out, storage: SystemStorage()).sweep()
    } catch {
      failures.append(error)
    }
    return (count, failures)
  }

  private func erase(
    _ code: DraftCode?, in drafts: DraftFiles<SystemStorage>
  ) throws(RecordError) -> DraftErasure {
    if let code { return try drafts.erase(code) }
    if let respondent { return try drafts.erase(ofRespondent: respondent) }
    let seconds = (draftsOlderThan ?? 0) * 86_400
    return try drafts.erase(
      unchangedSince: Timestamp(secondsSince1970: Clock.now.secondsSince1970 - seconds))
  }

  // MARK: What came of it

  private func report(removed: Int, unreadable: [String], _ erasure: DraftErasure) throws(Failure) {
    if respondent != nil { try Stream.output.writeText("Erased: \(Self.count(removed, "result")).") }
    try Stream.output.writeText("Erased: \(Self.count(erasure.erased.count, "draft")).")
    for path in erasure.inUse {
      try Stream.output.writeLine("Not erased, since it is open in another window: '\(path)'.")
    }
    for path in unreadable {
      try Stream.output.writeLine("Not erased, since whose it is cannot be told: '\(path)'.")
    }
    try Stream.output.writeText("What this cannot reach:")
    var beyond = ["copies elsewhere: backups, exports, printed reports, other machines"]
    if respondent != nil {
      beyond += [
        "notices of urgent alerts, which stay with the clinic",
        "drafts that were begun without '--respondent'",
      ]
    }
    for what in beyond { try Stream.output.writeText("- \(what)") }
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }
}
