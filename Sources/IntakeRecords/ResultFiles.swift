public import Intake
public import IntakeResults

/// Where results are kept: each in a file of its own, `ID-RESPONDENT-STARTED.json`.
public struct ResultFiles<Disk: Storage> {
  private let directory: RecordDirectory<Disk>
  private let storage: Disk

  public init(_ path: String, storage: Disk) {
    directory = RecordDirectory(path, storage: storage)
    self.storage = storage
  }

  /// Makes the directory where it is missing, and fails where there can be none.
  public func make() throws(RecordError) {
    try directory.make()
    try directory.check()
  }

  /// Tries out that a result can be kept there, and sweeps up. Waits for the disk.
  public func rehearse() throws(RecordError) {
    try directory.rehearse()
    // What cannot be removed now is tried again the next time, and by erasing.
    try? directory.sweep()
  }

  /// Removes copies of results that were left by processes that ended while they kept one.
  public func sweep() throws(RecordError) { try directory.sweep() }

  /// Whether others than the owner can see the names of the files. What is in them nobody else can read.
  public var isOpenToOthers: Bool { directory.isOpenToOthers }

  /// Keeps a result; one line. The same result twice is one file.
  ///
  /// - Parameter unnamed: What stands in the place of a respondent whom nobody named; eight random characters where
  ///   it is not given.
  /// - Returns: The path of the file.
  public func keep(
    _ record: ResultRecord, startedAt: Timestamp, unnamed: String? = nil
  ) throws(RecordError) -> String {
    let respondent = FileName.plain(record.respondent ?? unnamed ?? Respondent.unnamed())
    let id = FileName.plain(record.result.questionnaire.id)
    return try directory.keep(record.json + [0x0A], as: "\(id)-\(respondent)-\(startedAt.compactDescription)")
  }

  /// The paths of the results that the alert of a notice belongs to: it fired in them, at that moment. None where the
  /// interview is not over, or its answers were erased, and where the directory cannot be read.
  ///
  /// - Complexity: Reads every result of the week before the notice.
  public func paths(holding notice: Notice) -> [String] {
    let first = Timestamp(secondsSince1970: notice.at.secondsSince1970 - ResultFiles.longest)
    let names = (try? DirectoryListing.names(in: directory.path)) ?? []
    return names.sorted().filter { name in
      guard let started = ResultFiles.started(name), (first...notice.at).contains(started),
        let bytes = try? directory.read(name, atMost: ResultFiles.largest),
        let record = try? ResultRecord(json: bytes)
      else { return false }
      return record.result.alerts.contains { $0.id == notice.alert && $0.at == notice.at }
    }
    .map { FilePath.join(directory.path, $0) }
  }

  /// Everything in the directory that is named as a result is, by name; empty where there is no directory. What is no
  /// file of its own there, such as a link, is unreadable.
  ///
  /// - Complexity: Reads every result.
  public func list() throws(RecordError) -> [KeptResult] {
    let names = try DirectoryListing.names(in: directory.path).filter { ResultFiles.started($0) != nil }
    return names.sorted().map { name in
      let path = FilePath.join(directory.path, name)
      do throws(RecordError) {
        let bytes = try directory.read(name, atMost: ResultFiles.largest)
        do throws(UnreadableResult) {
          return KeptResult(path: path, content: .result(try ResultRecord(json: bytes)))
        } catch {
          return KeptResult(path: path, content: .unreadable(why: error.description))
        }
      } catch {
        return KeptResult(path: path, content: .unreadable(why: error.description))
      }
    }
  }

  /// Takes a result off the disk, and the choices of a focus beside it.
  public func remove(_ result: KeptResult) throws(RecordError) {
    try FocusFile(besideResult: result.path, storage: storage).remove()
    try directory.remove(FilePath.name(of: result.path))
  }

  /// No interview is thought to take longer, in seconds.
  private static var longest: Int { 7 * 86_400 }

  /// In bytes; more than the largest result that an interview can come to.
  public static var largest: Int { 32_000_000 }

  /// The moment in the name of a result; `nil` for any other file.
  private static func started(_ path: String) -> Timestamp? {
    guard path.hasSuffix(".json"),
      let match = path.matches(of: /-([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z/).last?
        .output
    else { return nil }
    return Timestamp("\(match.1)-\(match.2)-\(match.3)T\(match.4):\(match.5):\(match.6)Z")
  }
}

/// A result on disk.
public struct KeptResult: Sendable {
  public let path: String
  public let content: Content

  public enum Content: Sendable {
    case result(ResultRecord)
    /// Something is there under the name of a result and cannot be read.
    case unreadable(why: String)
  }
}
