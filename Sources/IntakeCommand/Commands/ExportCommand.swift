internal import ArgumentParser
internal import Intake
internal import IntakeInterchange
internal import IntakeRecords
internal import IntakeResults
internal import PlainText

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Results as a table for research, without what tells who somebody is.",
    discussion: """
      Makes a folder with the table, its codebook and a manifest. Left out unless asked for by name: texts, what \
      identifies, names, times, and dates finer than their year. Respondents get random study ids; the file that \
      tells whose they are stays beside the folder. Where the questionnaire asks for a permission for research, \
      only responses with a yes to it are taken.

      For example:
        intake export phq-9 results --scored --with r
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, long }

  @Argument(help: "A questionnaire's path or id.")
  var questionnaire: String

  @Argument(
    help: ArgumentHelp(
      "Files that 'intake run' wrote, files with one result a line, or directories of results.",
      valueName: "result"))
  var results: [String]

  @Option(help: "'csv': one row a response, one column an item; 'long': one row an item.")
  var format = Format.csv

  @Flag(help: "Scores, alerts and areas too, as 'intake score' names them.")
  var scored = false

  @Option(
    help: ArgumentHelp(
      "The folder to make. Without it: ID-export here, with a number behind it where that is there already.",
      valueName: "directory"))
  var output: String?

  @Option(
    name: .customLong("with"),
    help:
      "A script that reads the table with labels and kinds of missing: 'r', 'spss' or 'stata'; can be repeated."
  )
  var scripts: [ReadingScript] = []

  @Option(
    help: ArgumentHelp(
      "What to have although it can tell who somebody is: \(Inclusion.allCases.map { "'\($0.rawValue)'" }.joined(last: "or")); can be repeated.",
      valueName: "what"))
  var include: [Inclusion] = []

  @Option(
    help: ArgumentHelp(
      "The file that tells which study id stands for whom, made where there is none. Without it: study-key.json beside the folder.",
      valueName: "file"))
  var key: String?

  @Flag(help: "Write text that a spreadsheet would run as a formula so that it does not.")
  var forSpreadsheet = false

  func validate() throws {
    guard !results.isEmpty else { throw ValidationError("Name the results to export.") }
    guard scripts.isEmpty || format == .csv else {
      throw ValidationError("'--with' is for a table with one column an item, not for '--format long'.")
    }
    guard key == nil || !include.contains(.respondent) else {
      throw ValidationError("With '--include respondent' there are no study ids, and so no '--key'.")
    }
  }

  func run() throws {
    let questionnaire = try LoadedDefinition(questionnaire).sound()
    let given = try GivenResults(results)
    let selection = ResponseSelection(given.records, for: questionnaire)
    sayLeftOut(selection, given)
    sayProblems(of: selection.kept)
    guard !selection.kept.isEmpty else {
      throw Failure.noInput("none of the results can be exported: nothing is written")
    }
    let folder = output ?? "\(questionnaire.id)-export"
    let inclusions = Set(include)
    var keyFile = inclusions.contains(.respondent) ? nil : try keyFile(beside: folder)
    var studyKey = keyFile?.key ?? StudyKey()
    var random = SystemRandomNumberGenerator()
    let table = ExportTable(
      of: selection.kept, to: questionnaire, including: inclusions, isScored: scored, key: &studyKey,
      random: &random)
    keyFile?.key = studyKey
    try keyFile?.keep()
    let path = try write(files(table, questionnaire, selection), to: folder)
    if let keyFile {
      Stream.say("'\(keyFile.path)' tells whose the study ids are: keep it here, and never send it along")
    }
    try Stream.output.writeLine(path)
    if selection.count(of: .otherVersion) + selection.count(of: .contradictory) > 0 { throw Failure.findings }
  }

  private func keyFile(beside folder: String) throws(Failure) -> KeyFile {
    let path = key ?? FilePath.join(FilePath.parent(of: folder), KeyFile.standardName)
    let (keyPlace, folderPlace) = (Self.place(of: path), Self.place(of: folder))
    if keyPlace == folderPlace {
      throw .usage("'--output' and '--key' name the same file: the key stays beside what is given away")
    }
    if keyPlace.hasPrefix(folderPlace + "/") {
      throw .usage("'\(path)' would be inside the folder that is given away: name a file outside of it")
    }
    return try KeyFile(path)
  }

  /// The path from the root, without links, `.` and `..` as far as something is there.
  private static func place(of path: String) -> String {
    if let place = FilePath.resolved(path) { return place }
    let parent = FilePath.parent(of: path)
    return parent == path ? path : FilePath.join(place(of: parent), FilePath.name(of: path))
  }

  // MARK: What is left out

  private func sayLeftOut(_ selection: ResponseSelection, _ given: GivenResults) {
    for (index, reason) in selection.leftOut {
      switch reason {
      case .otherVersion:
        let version = given.records[index].result.questionnaire.version
        Stream.say(
          "\(given.names[index]) is of version \(version), whose text is another than this one's: left out; "
            + "export it with the definition that it was answered on")
      case .contradictory: Stream.say("\(given.names[index]) is left out")
      case .twice: Stream.say("\(given.names[index]) is given twice: taken once")
      // A directory holds results of every questionnaire; and who permits research is an answer.
      case .otherQuestionnaire, .notPermitted: break
      }
    }
    let others = selection.leftOut.filter { $0.reason == .otherQuestionnaire }
    if !others.isEmpty {
      let ids = Set(others.map { given.records[$0.index].result.questionnaire.id }).sorted().joined(
        last: "and")
      Stream.say("\(counted(others.count, "result")) of other questionnaires left out: \(ids)")
    }
    let kept = selection.count(of: .notPermitted)
    guard !selection.permissions.isEmpty else { return }
    let names = selection.permissions.joined(last: "and")
    Stream.say("\(counted(kept, "response")) kept out: no yes to \(names), which permits research")
  }

  /// A refused answer stands as skipped, and the table does not say so.
  private func sayProblems(of records: [ResultRecord]) {
    let count = records.count { !$0.problems.isEmpty }
    guard count > 0 else { return }
    Stream.say(
      "\(counted(count, "response")) had problems when \(count == 1 ? "it was" : "they were") scored: answers that were "
        + "refused are missing here")
  }

  // MARK: Files

  private func files(
    _ table: ExportTable, _ questionnaire: Questionnaire, _ selection: ResponseSelection
  ) -> [(name: String, bytes: [UInt8])] {
    let writing = ExportTable.Writing(
      isForSpreadsheet: forSpreadsheet, isLineALine: scripts.contains(where: \.takesLinesForCases))
    let name = questionnaire.id + (format == .long ? "-long.csv" : ".csv")
    var files = [(name: name, bytes: format == .long ? table.long(writing) : table.wide(writing))]
    for script in ReadingScript.allCases where scripts.contains(script) {
      files.append((questionnaire.id + "." + script.ending, Array(script.text(for: table, in: name).utf8)))
    }
    let rows = selection.kept.flatMap(\.result.rosters).flatMap(\.rows).compactMap { Int($0.row) }.max() ?? 1
    let codebook = Codebook(questionnaire, rows: rows)
    files.append(("codebook.csv", codebook.csv(isForSpreadsheet: forSpreadsheet)))
    files.append(("codebook.md", Array(codebook.markdown.utf8)))
    let manifest = ExportManifest(
      of: questionnaire, selection, table, including: Set(include),
      layout: format == .long ? "one row an item" : "one row a response", command: command(questionnaire),
      made: Clock.now, engine: Version.engine, files: files.map { .init($0.name, $0.bytes) })
    return files + [
      ("manifest.json", manifest.json + [0x0A]), ("README.md", Array(manifest.markdown.utf8)),
    ]
  }

  /// What was asked for, without the names of files.
  private func command(_ questionnaire: Questionnaire) -> String {
    var words = ["intake", "export", questionnaire.id, "RESULT …"]
    if format == .long { words.append("--format long") }
    if scored { words.append("--scored") }
    words += ReadingScript.allCases.filter(scripts.contains).map { "--with \($0.rawValue)" }
    words += Inclusion.allCases.filter(include.contains).map { "--include \($0.rawValue)" }
    if forSpreadsheet { words.append("--for-spreadsheet") }
    return words.joined(separator: " ")
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws(Failure) -> String {
    let paths = output == nil ? (1...999).map { $0 == 1 ? folder : "\(folder)-\($0)" } : [folder]
    return try Failure.ofRecord { () throws(RecordError) in
      try NewFolder(storage: SystemStorage()).write(files, asFirstFreeOf: paths)
    }
  }
}
