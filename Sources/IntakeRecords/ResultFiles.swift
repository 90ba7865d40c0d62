public import Intake
public import IntakeResults

/// Where results are kept: each in a file of its own, `ID-RESPONDENT-STARTED.json`.
public struct ResultFiles<Disk: Storage> {
  private let directory: RecordDirectory<Disk>

  public init(_ path: String, storage: Disk) { directory = RecordDirectory(path, storage: storage) }

  /// Makes the directory where it is missing, and tries out that a result can be kept there.
  public func prepare() throws(RecordError) {
    try directory.make()
    try directory.rehearse()
  }

  /// Whether others than the owner can see the names of the files. What is in them nobody else can read.
  public var isOpenToOthers: Bool { directory.isOpenToOthers }

  /// Keeps a result; one line. A respondent whom nobody named gets eight random characters.
  /// - Returns: The path of the new file.
  public func keep(_ record: ResultRecord, startedAt: Timestamp) throws(RecordError) -> String {
    let respondent = record.respondent.map(FileName.plain) ?? Respondent.unnamed()
    let id = FileName.plain(record.result.questionnaire.id)
    return try directory.keep(record.json + [0x0A], as: "\(id)-\(respondent)-\(startedAt.compactDescription)")
  }
}
