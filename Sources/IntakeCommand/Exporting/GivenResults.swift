internal import IntakeRecords
internal import IntakeResults
internal import PlainText

/// The results that a command is given: files of one, files of many with one a line, and directories of them.
struct GivenResults {
  private(set) var records: [ResultRecord] = []
  /// For each record, the file that it comes from, with its line where there are several.
  private(set) var names: [String] = []
  /// For each record, the path of the file that is this result alone; `nil` where a file has several.
  private(set) var paths: [String?] = []
  /// Every file that was read.
  private(set) var files: [String] = []

  /// More would be a wall.
  private static let mostSaid = 10

  /// In bytes; a file of many results is read whole.
  private static let largest = 1_000_000_000

  init(_ paths: [String]) throws(Failure) {
    var seen: Set<String> = []
    for path in paths {
      guard seen.insert(FilePath.fromRoot(path)).inserted else {
        Stream.say("'\(path)' is given twice: taken once")
        continue
      }
      if PlainFile.isDirectory(path) { try addDirectory(path) } else { try addFile(path) }
    }
    sayContradictions()
  }

  /// Nobody is to believe a number without knowing that something beside it cannot be so.
  private func sayContradictions() {
    var count = 0
    for (record, name) in zip(records, names) {
      let found = record.contradictions
      guard let first = found.first else { continue }
      count += 1
      guard count <= GivenResults.mostSaid else { continue }
      let more = found.count > 1 ? ", and \(found.count - 1) more" : ""
      Stream.say("\(name) contradicts itself, it was changed or damaged: \(first)\(more)")
    }
    if count > GivenResults.mostSaid {
      Stream.say("\(counted(count, "result")) in all contradict themselves")
    }
  }

  private mutating func addDirectory(_ path: String) throws(Failure) {
    let kept = try Failure.ofRecord { () throws(RecordError) in
      try ResultFiles(path, storage: SystemStorage()).list()
    }
    let passedOver = try passedOver(in: path, beside: kept)
    guard !kept.isEmpty else {
      throw .noInput("there is no result in '\(path)'" + (passedOver.map { ": \($0)" } ?? ""))
    }
    if let passedOver { Stream.say("in '\(path)' \(passedOver)") }
    for result in kept {
      switch result.content {
      case .result(let record):
        files.append(result.path)
        add(record, from: result.path, alone: true)
      case .unreadable(let why): throw .unreadable("'\(result.path)' is not a result: \(why)")
      }
    }
  }

  /// Says that files in a directory are not named as results; `nil` where all are.
  private func passedOver(in path: String, beside kept: [KeptResult]) throws(Failure) -> String? {
    let names = try Failure.ofRecord { () throws(RecordError) in try DirectoryListing.names(in: path) }
    let results = Set(kept.map { FilePath.name(of: $0.path) })
    let others = names.filter { name in
      !name.hasPrefix(".") && !results.contains(name) && !PlainFile.isDirectory(FilePath.join(path, name))
    }.sorted()
    guard let first = others.first else { return nil }
    return others.count == 1
      ? "'\(first)' is not named as a result, and is passed over: give it by its own name to have it read"
      : "\(counted(others.count, "file")) are not named as results, and are passed over, the first of them '\(first)': "
        + "give them by their own names to have them read"
  }

  private mutating func addFile(_ path: String) throws(Failure) {
    files.append(path)
    let bytes = try Failure.ofRecord { () throws(RecordError) in
      try PlainFile.read(path, atMost: GivenResults.largest)
    }
    let lines = bytes.split(separator: 0x0A).filter { line in line.contains { $0 > 0x20 } }
    let isOneALine =
      path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
      || lines.count > 1 && lines.allSatisfy { $0.first == UInt8(ascii: "{") }
    guard isOneALine else { return add(try record(bytes, "'\(path)'"), from: path, alone: true) }
    var line = 0
    for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard text.contains(where: { $0 > 0x20 }) else { continue }
      add(try record(Array(text), "line \(line) of '\(path)'"), from: "\(path), line \(line)")
    }
  }

  private mutating func add(_ record: ResultRecord, from name: String, alone: Bool = false) {
    records.append(record)
    paths.append(alone ? name : nil)
    names.append(name)
  }

  private func record(_ bytes: [UInt8], _ name: String) throws(Failure) -> ResultRecord {
    do throws(UnreadableResult) { return try ResultRecord(json: bytes) } catch {
      throw .unreadable("\(name) is not a result: \(error.description)")
    }
  }
}
