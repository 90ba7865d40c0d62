internal import Glibc
public import Intake
public import IntakeResults

/// A draft that was opened with its code.
public struct OpenedDraft<Disk: Storage> {
  public let opening: DraftOpening
  /// All events that were kept, from the first.
  public let events: [Event]
  /// What goes on from there. As long as it lives, nobody else can open the draft.
  public let journal: DraftJournal<Disk>
  /// What is lost, to be said once; `nil` where everything is there. The damaged file is kept beside the new one.
  public let damage: DraftDamage?
  /// Others on the machine could read the file, which is encrypted; now they cannot.
  public let wasOpenToOthers: Bool
}

extension DraftFiles {
  /// Opens the draft of a code, and keeps it from being opened by anyone else.
  ///
  /// Takes some 25 ms, for the key.
  public func open(_ code: DraftCode) throws(DraftError) -> OpenedDraft<Disk> {
    let key: DraftKey
    do throws(RecordError) { key = try DraftKey(code) } catch { throw .record(error) }
    return try open(key)
  }

  /// The same, with a key that was made from the code before.
  public func open(_ key: DraftKey) throws(DraftError) -> OpenedDraft<Disk> {
    let storage = place.storage
    let directory: Int32
    do throws(SystemFailure) {
      directory = try storage.openDirectory(path)
    } catch {
      throw error.number == ENOENT ? .noDraft : .record(.cannotOpenDirectory(path, error))
    }
    defer { storage.close(directory) }
    let (file, status) = try lockedFile(of: key, in: directory)
    do throws(DraftError) {
      sweep(directory)
      let bytes = try read(file, of: key, size: status.size)
      let content = try content(of: bytes, key: key)
      let wasOpen = status.permissions & 0o077 != 0
      if status.permissions != 0o600 {
        do throws(SystemFailure) { try storage.makePrivate(file) } catch {
          throw .record(.cannotWrite(path(of: key), error))
        }
      }
      let journal = DraftJournal(content, key: key, descriptor: file, size: bytes.count, in: place)
      return OpenedDraft(
        opening: content.opening, events: content.events, journal: journal, damage: content.damage,
        wasOpenToOthers: wasOpen)
    } catch {
      storage.close(file)
      throw error
    }
  }

  private func path(of key: DraftKey) -> String { place.join(DraftFileName.draft(key.name)) }

  /// The file that has the draft's name, looked at and locked.
  private func lockedFile(
    of key: DraftKey, in directory: Int32
  ) throws(DraftError) -> (descriptor: Int32, status: FileStatus) {
    let storage = place.storage
    let name = DraftFileName.draft(key.name)
    // Another session may put a new file in the place of the one that was just opened, and end: then that one is it.
    for _ in 0..<100 {
      let file: Int32
      do throws(SystemFailure) {
        file = try storage.openFile(name, in: directory, toAppend: true)
      } catch {
        switch error.number {
        case ENOENT: throw .noDraft
        case ELOOP: throw .refused(path(of: key), .symbolicLink)
        case EISDIR, ENXIO: throw .refused(path(of: key), .notAFile)
        default: throw .record(.cannotRead(path(of: key), error))
        }
      }
      do throws(DraftError) {
        let status = try look(at: file, of: key, in: directory)
        if try lock(file, of: key, in: directory, identity: status.identity) { return (file, status) }
        storage.close(file)
      } catch {
        storage.close(file)
        throw error
      }
    }
    throw .inUse
  }

  /// Refuses what intake would not have put there.
  private func look(at file: Int32, of key: DraftKey, in directory: Int32) throws(DraftError) -> FileStatus {
    let status: FileStatus
    do throws(SystemFailure) {
      status = try place.storage.status(of: file)
    } catch {
      throw .record(.cannotRead(path(of: key), error))
    }
    guard status.isRegular else { throw .refused(path(of: key), .notAFile) }
    guard status.isOwn else { throw .refused(path(of: key), .ofAnotherUser) }
    if status.links > 1 {
      // A session that ended in the middle of keeping a damaged draft aside has left it a second name.
      let damaged = (1...100).lazy.map { DraftFileName.damaged(key.name, $0) }.filter { name in
        (try? place.storage.status(of: name, in: directory))?.identity == status.identity
      }
      guard status.links == 2, !damaged.isEmpty else { throw .refused(path(of: key), .severalNames) }
    }
    guard status.size <= DraftFiles.largest else {
      throw .record(.tooLarge(path(of: key), bytes: status.size, limit: DraftFiles.largest))
    }
    return status
  }

  /// Whether the file is locked and still has the name.
  private func lock(
    _ file: Int32, of key: DraftKey, in directory: Int32, identity: FileStatus.Identity
  ) throws(DraftError) -> Bool {
    do throws(SystemFailure) {
      try place.storage.lock(file)
    } catch {
      throw error.number == EWOULDBLOCK ? .inUse : .record(.cannotRead(path(of: key), error))
    }
    let named = try? place.storage.status(of: DraftFileName.draft(key.name), in: directory)
    return named?.identity == identity
  }

  private func read(_ file: Int32, of key: DraftKey, size: Int) throws(DraftError) -> [UInt8] {
    do throws(SystemFailure) {
      return try place.storage.readAll(file, atMost: DraftFiles.largest, expecting: size)
    } catch {
      throw .record(.cannotRead(path(of: key), error))
    }
  }

  private func content(of bytes: [UInt8], key: DraftKey) throws(DraftError) -> DraftContent {
    do throws(DraftContent.Problem) {
      return try DraftContent(bytes, key: key)
    } catch {
      switch error {
      case .newerFormat(let format): throw .newerFormat(format)
      case .damagedFromTheBeginning: throw .damagedFromTheBeginning(path(of: key))
      case .notUnderstood(let problem): throw .notUnderstood(path(of: key), problem)
      }
    }
  }
}

extension Storage {
  /// All bytes of a file, or its first `limit`.
  func readAll(_ file: Int32, atMost limit: Int, expecting size: Int = 0) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit))
    while bytes.count < limit {
      let more = try read(file, at: bytes.count, atMost: min(1 << 16, limit - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }
}
