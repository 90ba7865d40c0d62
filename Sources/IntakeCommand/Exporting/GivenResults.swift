internal import IntakeRecords
internal import IntakeResults

/// The results that a command is given: files of one, files of many with one a line, and directories of them.
struct GivenResults {
  private(set) var records: [ResultRecord] = []
  /// For each record, the file that it comes from, with its line where there are several.
  private(set) var names: [String] = []
  /// For each record, the path of the file that is this result alone; `nil` where a file has several.
  private(set) var paths: [String?] = []
  /// Every file that was read.
  private(set) var files: [String] = []

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
  }

  private mutating func addDirectory(_ path: String) throws(Failure) {
    let kept = try Failure.ofRecord { () throws(RecordError) in
      try ResultFiles(path, storage: SystemStorage()).list()
    }
    guard !kept.isEmpty else { throw .noInput("there is no result in '\(path)'") }
    for result in kept {
      switch result.content {
      case .result(let record):
        files.append(result.path)
        add(record, from: result.path, alone: true)
      case .unreadable(let why): throw .unreadable("'\(result.path)' is not a result: \(why)")
      }
    }
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
