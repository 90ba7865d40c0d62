internal import IntakeInterchange
internal import IntakeRecords

/// The file that tells which study id stands for whom. It stays beside exports, never in one.
struct KeyFile {
  static let standardName = "study-key.json"
  /// In bytes; over a million respondents.
  private static let largest = 100_000_000

  let path: String
  private let directory: RecordDirectory<SystemStorage>
  private let old: [UInt8]?
  private let oldKey: StudyKey
  var key: StudyKey

  /// Reads the file, where there is one.
  init(_ path: String) throws(Failure) {
    self.path = path
    directory = RecordDirectory(FilePath.parent(of: path), storage: SystemStorage())
    let names = try Failure.ofRecord { () throws(RecordError) in
      try DirectoryListing.names(in: FilePath.parent(of: path))
    }
    guard names.contains(FilePath.name(of: path)) else {
      (old, oldKey, key) = (nil, StudyKey(), StudyKey())
      return
    }
    let bytes = try Failure.ofRecord { () throws(RecordError) in
      try PlainFile.read(path, atMost: KeyFile.largest)
    }
    do throws(StudyKey.Unreadable) { key = try StudyKey(json: bytes) } catch {
      throw .unreadable("'\(path)' is not a key of study ids: \(error.message)")
    }
    (old, oldKey) = (bytes, key)
  }

  /// Writes the ids that are new; before any table has one of them, so that none is in a table and in no key.
  func keep() throws(Failure) {
    guard key != oldKey else { return }
    let isKept = try Failure.ofRecord { () throws(RecordError) in
      try directory.make()
      return try directory.replace(old, with: key.json, as: FilePath.name(of: path))
    }
    guard isKept else {
      throw .record(.cannotWrite(path, SystemFailure(KeyFile.changedMeanwhile)))
    }
  }

  /// `EBUSY`: another export has written it since it was read.
  private static let changedMeanwhile: Int32 = 16
}
