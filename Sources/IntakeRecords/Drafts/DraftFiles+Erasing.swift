internal import Glibc
public import Intake

/// A draft in the directory, as far as one can tell without its code.
public struct KeptDraft: Hashable, Sendable {
  public let path: String
  /// When something was last kept in it.
  public let changedAt: Timestamp
  /// A copy of a draft that was found damaged, and not the draft itself.
  public let isDamagedCopy: Bool
}

/// What became of drafts that were to be erased.
public struct DraftErasure: Sendable {
  public internal(set) var erased: [String] = []
  /// Open in a session, which would go on writing.
  public internal(set) var inUse: [String] = []
  /// Whose they are cannot be told: their beginning is damaged, or a newer version of intake wrote them.
  public internal(set) var unreadable: [String] = []
  public internal(set) var failed: [RecordError] = []

  /// Nothing was to be erased.
  public init() {}
}

extension DraftFiles {
  /// Everything that is kept, the oldest first; empty where there is no directory. What cannot be looked at is left out.
  public func list() throws(RecordError) -> [KeptDraft] {
    try inDirectory { directory throws(SystemFailure) in
      try place.storage.names(in: directory).compactMap { name -> KeptDraft? in
        let isDamaged = DraftFileName.isDamaged(name)
        guard isDamaged || DraftFileName.isDraft(name),
          let status = try? place.storage.status(of: name, in: directory), status.isRegular
        else { return nil }
        return KeptDraft(
          path: place.join(name), changedAt: Timestamp(secondsSince1970: status.modified),
          isDamagedCopy: isDamaged)
      }
    }?.sorted { ($0.changedAt, $0.path) < ($1.changedAt, $1.path) } ?? []
  }

  /// Erases the draft of a code, with copies of it that were kept because it was damaged.
  public func erase(_ code: DraftCode) throws(RecordError) -> DraftErasure {
    let key = try DraftKey(code)
    return try erase { name, _ throws(SystemFailure) in DraftFileName.belongs(name, to: key.name) }
  }

  /// Erases the drafts of a respondent whom somebody named; see `DraftHeader`. Drafts of unnamed respondents are found
  /// by their codes alone.
  public func erase(ofRespondent respondent: String) throws(RecordError) -> DraftErasure {
    try erase { _, file throws(SystemFailure) in
      let bytes = try place.storage.readAll(file, atMost: DraftHeader.count)
      guard case .header(let header) = DraftHeader.read(bytes) else { return nil }
      return header.isOf(respondent: respondent)
    }
  }

  /// Erases every draft to which nothing was added since that moment.
  public func erase(unchangedSince moment: Timestamp) throws(RecordError) -> DraftErasure {
    try erase { _, file throws(SystemFailure) in
      try place.storage.status(of: file).modified < moment.secondsSince1970
    }
  }

  /// Whether a file is one that is to be erased; `nil` where that cannot be told.
  private typealias Question = (_ name: String, _ file: Int32) throws(SystemFailure) -> Bool?

  private func erase(where isMeant: Question) throws(RecordError) -> DraftErasure {
    try inDirectory { directory throws(SystemFailure) in
      sweep(directory)
      var erasure = DraftErasure()
      // A damaged copy before its draft, so that nothing stays behind that no code leads to.
      let names = try place.storage.names(in: directory)
      for name in names.filter(DraftFileName.isDamaged).sorted()
        + names.filter(DraftFileName.isDraft).sorted()
      {
        erase(name, in: directory, where: isMeant, &erasure)
      }
      if !erasure.erased.isEmpty { try place.storage.synchronize(directory) }
      return erasure
    } ?? DraftErasure()
  }

  private func erase(
    _ name: String, in directory: Int32, where isMeant: Question, _ erasure: inout DraftErasure
  ) {
    let storage = place.storage
    let path = place.join(name)
    let file: Int32
    do throws(SystemFailure) {
      file = try storage.openFile(name, in: directory, toAppend: false)
    } catch {
      // Gone in the meantime, or a link, which is none of ours.
      if ![ENOENT, ELOOP].contains(error.number) { erasure.failed.append(.cannotRead(path, error)) }
      return
    }
    defer { storage.close(file) }
    do throws(SystemFailure) {
      guard let isMeant = try isMeant(name, file) else {
        erasure.unreadable.append(path)
        return
      }
      guard isMeant else { return }
    } catch {
      erasure.failed.append(.cannotRead(path, error))
      return
    }
    do throws(SystemFailure) {
      try storage.lock(file)
      // A session may have put another file in its place, which it holds.
      guard try storage.status(of: name, in: directory).identity == storage.status(of: file).identity else {
        erasure.inUse.append(path)
        return
      }
      try storage.unlink(name, in: directory)
      erasure.erased.append(path)
    } catch {
      if error.number == EWOULDBLOCK {
        erasure.inUse.append(path)
      } else {
        erasure.failed.append(.cannotRemove(path, error))
      }
    }
  }

  /// `nil` where there is no directory.
  private func inDirectory<Value>(
    _ action: (Int32) throws(SystemFailure) -> Value
  ) throws(RecordError) -> Value? {
    let directory: Int32
    do throws(RecordError) {
      directory = try place.open()
    } catch {
      if error.failure?.number == ENOENT { return nil }
      throw error
    }
    defer { place.storage.close(directory) }
    return try place.explaining(RecordError.cannotRead, path) { () throws(SystemFailure) in
      try action(directory)
    }
  }
}
