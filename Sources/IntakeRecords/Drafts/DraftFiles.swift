internal import Glibc
public import IntakeResults

/// Where the drafts of interviews are kept: each in an encrypted file of its own, found and opened by its code alone.
public struct DraftFiles<Disk: Storage> {
  let place: DraftPlace<Disk>

  public init(_ path: String, storage: Disk) { place = DraftPlace(path: path, storage: storage) }

  public var path: String { place.path }

  /// In bytes: no draft grows larger, and nothing larger is read.
  public static var largest: Int { 1 << 27 }

  /// Makes the directory where it is missing, tries out that a draft can be kept there, and sweeps up what sessions left
  /// that ended in the middle of writing.
  public func prepare() throws(RecordError) {
    try place.make()
    try rehearse()
    let directory = try place.open()
    defer { place.storage.close(directory) }
    sweep(directory)
  }

  /// The journal of an interview that begins. Nothing is on the disk before its first event is kept.
  public func begin(_ opening: DraftOpening, code: DraftCode) -> DraftJournal<Disk> {
    DraftJournal(opening, code: code, in: place)
  }

  /// The same, with a key that was made from the code before.
  public func begin(_ opening: DraftOpening, key: DraftKey) -> DraftJournal<Disk> {
    DraftJournal(opening, key: key, in: place)
  }

  private func rehearse() throws(RecordError) {
    let storage = place.storage
    let directory = try place.open()
    defer { storage.close(directory) }
    try place.explaining(RecordError.cannotWrite, place.join("a draft")) { () throws(SystemFailure) in
      let (temporary, file) = try place.createTemporary(in: directory)
      defer { storage.close(file) }
      let renamed = DraftFileName.temporary()
      do throws(SystemFailure) {
        _ = try storage.write(Array("trial\n".utf8)[...], to: file)
        try storage.synchronizeData(file)
        try storage.rename(temporary, to: renamed, in: directory)
      } catch {
        try? storage.unlink(temporary, in: directory)
        throw error
      }
      try storage.unlink(renamed, in: directory)
      try storage.synchronize(directory)
    }
  }

  /// Removes temporary files that no session holds. What cannot be removed now is tried again at the next opening, and
  /// nobody can read it.
  func sweep(_ directory: Int32) { try? place.storage.sweep(directory, where: DraftFileName.isTemporary) }
}
