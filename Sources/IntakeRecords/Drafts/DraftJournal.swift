internal import Glibc
public import Intake
public import IntakeResults

/// The draft of one interview while it goes on: its opening and its events on the disk, encrypted, one behind the other.
///
/// Nothing is on the disk before the first `keep`. What `keep` returned from is there after a power cut. Where an
/// append fails, the next `keep` writes a whole new file beside the old one and puts it in its place at one stroke:
/// nothing is ever written behind a torn end, and a file that could not be synced is not trusted again.
///
/// While it lives nobody else can open the draft.
public final class DraftJournal<Disk: Storage> {
  public private(set) var opening: DraftOpening
  private let place: DraftPlace<Disk>
  private var source: KeySource
  /// The draft on disk; `nil` where there is none yet.
  private var file: File?
  /// How many events stand in it.
  private var kept = 0
  /// Whether the next events may go behind its end.
  private var canAppend = false
  private var mayBeOnDisk = false
  /// Whether the file on disk is to be kept as it was found when it is replaced.
  private var isDamaged = false

  private enum KeySource {
    case code(DraftCode)
    case key(DraftKey)
  }

  struct File {
    let descriptor: Int32
    /// In bytes, as this journal has left it.
    var size: Int
    var cipher: DraftCipher
  }

  /// A journal of which nothing is on the disk.
  init(_ opening: DraftOpening, code: DraftCode, in place: DraftPlace<Disk>) {
    self.opening = opening
    self.place = place
    source = .code(code)
  }

  init(_ opening: DraftOpening, key: DraftKey, in place: DraftPlace<Disk>) {
    self.opening = opening
    self.place = place
    source = .key(key)
  }

  /// The journal of a draft that was opened; the descriptor is its own from now on, and locked.
  init(_ content: DraftContent, key: DraftKey, descriptor: Int32, size: Int, in place: DraftPlace<Disk>) {
    opening = content.opening
    self.place = place
    source = .key(key)
    file = File(descriptor: descriptor, size: size, cipher: content.cipher)
    kept = content.events.count
    mayBeOnDisk = true
    isDamaged = content.damage != nil
    canAppend = !isDamaged
  }

  deinit { close() }

  /// Puts everything that happened since the last call on the disk.
  ///
  /// The first call also makes the key, which takes some 25 ms; the others cost one write and one sync.
  ///
  /// - Parameter events: All events of the interview, from its first.
  /// - Throws: Why they are not safe there. Everything that was kept before still is.
  public func keep(_ events: [Event]) throws(RecordError) {
    if events.isEmpty, !mayBeOnDisk { return }
    if canAppend, events.count >= kept, let file, isAsLeft(file) {
      if events.count > kept { try append(events[kept...], to: file) }
    } else {
      try writeAnew(events)
    }
    kept = events.count
  }

  /// Goes on with another opening: the next `keep` puts a whole new file, with that and all events, in the place of the
  /// old one, under the same code.
  public func restart(with opening: DraftOpening) {
    self.opening = opening
    canAppend = false
  }

  /// Takes the draft off the disk, with what was kept aside of it when it was damaged.
  ///
  /// - Throws: Where something of it may still be there.
  public func remove() throws(RecordError) {
    guard mayBeOnDisk else { return }
    let name = try key().name
    let directory: Int32
    do throws(RecordError) {
      directory = try place.open()
    } catch {
      // With the directory the draft is gone as well.
      if error.failure?.number == ENOENT { return forget() }
      throw error
    }
    defer { place.storage.close(directory) }
    try place.explaining(RecordError.cannotRemove, place.join(DraftFileName.draft(name))) {
      () throws(SystemFailure) in
      // The draft goes last: as long as it is there, its code finds all that is left.
      let files = try place.storage.names(in: directory).filter { DraftFileName.belongs($0, to: name) }
      for file in files.filter(DraftFileName.isDamaged) + files.filter(DraftFileName.isDraft) {
        try place.storage.unlink(file, in: directory)
      }
      try place.storage.synchronize(directory)
    }
    forget()
  }

  private func forget() {
    close()
    (mayBeOnDisk, canAppend, isDamaged, kept) = (false, false, false, 0)
  }

  /// Lets others open the draft. Nothing is kept in it by this journal any more.
  public func close() {
    if let file { place.storage.close(file.descriptor) }
    file = nil
  }

  private func key() throws(RecordError) -> DraftKey {
    switch source {
    case .key(let key): return key
    case .code(let code):
      let key = try DraftKey(code)
      source = .key(key)
      return key
    }
  }
}

extension DraftJournal {
  /// Whether the file still has its name, and the length that it was left with: nobody has removed it, moved it, put
  /// another in its place or cut it.
  private func isAsLeft(_ file: File) -> Bool {
    guard let name = try? DraftFileName.draft(key().name), let directory = try? place.open(),
      let status = try? place.storage.status(of: file.descriptor)
    else { return false }
    defer { place.storage.close(directory) }
    let named = try? place.storage.status(of: name, in: directory)
    return status.identity == named?.identity && status.size == file.size
  }

  private func append(_ events: ArraySlice<Event>, to file: File) throws(RecordError) {
    var next = file
    var bytes: [UInt8] = []
    for event in events { bytes += try next.cipher.seal(event.draftJSON) }
    let path = place.join(DraftFileName.draft(try key().name))
    guard file.size + bytes.count <= DraftFiles<Disk>.largest else {
      throw .tooLarge(path, bytes: file.size + bytes.count, limit: DraftFiles<Disk>.largest)
    }
    canAppend = false
    do throws(SystemFailure) {
      try write(bytes, to: file.descriptor)
      try place.storage.synchronizeData(file.descriptor)
    } catch {
      throw .cannotWrite(path, error)
    }
    next.size += bytes.count
    self.file = next
    canAppend = true
  }

  /// Writes the opening and all events to a file of their own, and gives it the draft's name when it is on the disk.
  private func writeAnew(_ events: [Event]) throws(RecordError) {
    let key = try key()
    let name = DraftFileName.draft(key.name)
    let path = place.join(name)
    let header = DraftHeader(respondent: opening.respondent.isGiven ? opening.respondent.name : nil)
    var cipher = DraftCipher(key, header)
    var bytes = header.bytes
    bytes += try cipher.seal(opening.json)
    for event in events { bytes += try cipher.seal(event.draftJSON) }
    guard bytes.count <= DraftFiles<Disk>.largest else {
      throw .tooLarge(path, bytes: bytes.count, limit: DraftFiles<Disk>.largest)
    }
    try place.make()
    let directory = try place.open()
    defer { place.storage.close(directory) }
    canAppend = false
    mayBeOnDisk = true
    let descriptor = try place.explaining(RecordError.cannotWrite, path) { () throws(SystemFailure) in
      if isDamaged { try keepDamaged(name: key.name, in: directory) }
      return try putInPlace(bytes, as: name, in: directory)
    }
    take(File(descriptor: descriptor, size: bytes.count, cipher: cipher))
    try place.explaining(RecordError.cannotMakeSure, path) { () throws(SystemFailure) in
      try place.storage.synchronize(directory)
    }
    canAppend = true
  }

  /// The new file stands in the place of the old one, which nobody needs any more.
  private func take(_ newFile: File) {
    close()
    file = newFile
    isDamaged = false
  }

  /// The descriptor of a new file that has the name now; it is locked, and its bytes are on the disk.
  private func putInPlace(
    _ bytes: [UInt8], as name: String, in directory: Int32
  ) throws(SystemFailure) -> Int32 {
    let storage = place.storage
    // It is locked before it has the name, so that there is no moment in which another session could take it.
    let (temporary, descriptor) = try place.createTemporary(in: directory)
    do throws(SystemFailure) {
      try write(bytes, to: descriptor)
      try storage.synchronize(descriptor)
      // What is not this session's own may be another's, with answers that are nowhere else.
      if let named = try? storage.status(of: name, in: directory).identity {
        let own = try file.map { file throws(SystemFailure) in
          try storage.status(of: file.descriptor).identity
        }
        guard named == own else { throw SystemFailure(EEXIST) }
      }
      try storage.rename(temporary, to: name, in: directory)
      return descriptor
    } catch {
      storage.close(descriptor)
      try? storage.unlink(temporary, in: directory)
      throw error
    }
  }

  /// Gives the file that is to be replaced a further name, under which it stays.
  private func keepDamaged(name: String, in directory: Int32) throws(SystemFailure) {
    let own = try place.storage.status(of: DraftFileName.draft(name), in: directory).identity
    for number in 1...100 {
      let damaged = DraftFileName.damaged(name, number)
      do throws(SystemFailure) {
        return try place.storage.link(DraftFileName.draft(name), as: damaged, in: directory)
      } catch {
        switch error.number {
        case EEXIST:
          // An earlier try has come this far.
          if try place.storage.status(of: damaged, in: directory).identity == own { return }
        // A disk whose files have one name each; what is typed now goes before what is lost already.
        case EPERM, EOPNOTSUPP, EMLINK: return
        default: throw error
        }
      }
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try place.storage.write(rest, to: descriptor)) }
  }
}
