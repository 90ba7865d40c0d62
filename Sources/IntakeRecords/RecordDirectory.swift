internal import Glibc

/// A directory of files about clients: each is written whole or not at all, and none is ever overwritten.
public struct RecordDirectory<Disk: Storage> {
  /// As it was given; in messages and in front of the names of files.
  public let path: String
  private let storage: Disk

  public init(_ path: String, storage: Disk) {
    self.path = path
    self.storage = storage
  }

  /// Makes the directory, and those above it that are missing, for the owner alone. One that is there already is
  /// left as it is.
  public func make() throws(RecordError) {
    for directory in RecordDirectory.upTo(path) {
      do throws(SystemFailure) {
        try storage.makeDirectory(directory)
      } catch {
        if error.number == EEXIST || error.number == EISDIR { continue }
        // What is above may be closed to us and what is in it open: the directory itself decides.
        if directory != path, [EACCES, EROFS, EPERM].contains(error.number) { continue }
        throw .cannotMakeDirectory(directory, error)
      }
      try synchronizeParent(of: directory)
    }
  }

  /// Fails where it is no directory, or cannot be entered. Waits for no disk.
  public func check() throws(RecordError) { storage.close(try open()) }

  /// Whether others than the owner can see the names in it: it was there before, and is left as it is.
  public var isOpenToOthers: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// Writes a file under the first name that is free: `name.json`, then `name-2.json`, `name-3.json`, …
  ///
  /// The bytes go to a temporary file beside it, which gets its name when they are on the disk. Where one of these
  /// names has exactly these bytes already, it stays at that: keeping something twice, as after a crash between
  /// keeping it and noting that, keeps it once. What is kept is read back before it counts.
  /// - Returns: The path.
  public func keep(_ bytes: [UInt8], as name: String) throws(RecordError) -> String {
    let names = (1...10_000).lazy.map { $0 == 1 ? "\(name).json" : "\(name)-\($0).json" }
    return try keep(bytes, asFirstFreeOf: names, orWhereItStands: true)
  }

  /// Writes a file under exactly this name; `nil` where something has it.
  public func keepOnce(_ bytes: [UInt8], as name: String) throws(RecordError) -> String? {
    do throws(RecordError) {
      return try keep(bytes, asFirstFreeOf: CollectionOfOne(name), orWhereItStands: false)
    } catch {
      if case .cannotWrite(_, let failure) = error, failure.number == EEXIST { return nil }
      throw error
    }
  }

  /// Puts a file in the place of the one that is there, whole or not at all, or keeps it where none is.
  ///
  /// - Parameter old: What is there, `nil` where nothing is. Where something else is found, somebody else has written in
  ///   the meantime, and it stays.
  /// - Returns: Whether it was written.
  public func replace(_ old: [UInt8]?, with bytes: [UInt8], as name: String) throws(RecordError) -> Bool {
    guard let old else { return try keepOnce(bytes, as: name) != nil }
    let directory = try open()
    defer { storage.close(directory) }
    do throws(SystemFailure) {
      let temporary = try writeTemporary(bytes, in: directory)
      defer { storage.close(temporary.descriptor) }
      do throws(SystemFailure) {
        guard try read(name, atMost: old.count + 1, in: directory) == old else {
          try storage.unlink(temporary.name, in: directory)
          return false
        }
        try storage.rename(temporary.name, to: name, in: directory)
      } catch {
        try? storage.unlink(temporary.name, in: directory)
        throw error
      }
      try storage.synchronize(directory)
    } catch {
      throw .cannotWrite(join(name), error)
    }
    try check(name, has: bytes, in: directory)
    return true
  }

  /// Goes through all the steps of keeping a file, and leaves nothing behind: what would fail later fails now.
  public func rehearse() throws(RecordError) {
    let name = FileName.temporary()
    let directory = try open()
    defer { storage.close(directory) }
    do throws(SystemFailure) {
      let temporary = try writeTemporary(Array("trial\n".utf8), in: directory)
      defer { letGo(temporary, in: directory) }
      try storage.link(temporary.name, as: name, in: directory)
      try storage.unlink(name, in: directory)
      try storage.synchronize(directory)
    } catch {
      throw .cannotWrite(join(name), error)
    }
  }

  /// Takes a file out of the directory; returns when that is on the disk.
  public func remove(_ name: String) throws(RecordError) {
    let directory = try open()
    defer { storage.close(directory) }
    do throws(SystemFailure) {
      try storage.unlink(name, in: directory)
      try storage.synchronize(directory)
    } catch {
      throw .cannotRemove(join(name), error)
    }
  }

  /// Removes what processes have left that ended while they kept a file: a copy of it that nobody would find.
  public func sweep() throws(RecordError) {
    let directory: Int32
    do throws(RecordError) { directory = try open() } catch {
      if error.failure?.number == ENOENT { return }
      throw error
    }
    defer { storage.close(directory) }
    do throws(SystemFailure) {
      try storage.sweep(directory, where: FileName.isTemporary)
    } catch {
      throw .cannotRemove(join(".intake-*.tmp"), error)
    }
  }

  /// The bytes of a plain file in it. A link is not followed: what it leads to is not kept here.
  func read(_ name: String, atMost limit: Int) throws(RecordError) -> [UInt8] {
    let directory = try open()
    defer { storage.close(directory) }
    let status: FileStatus
    do throws(SystemFailure) { status = try storage.status(of: name, in: directory) } catch {
      throw .cannotRead(join(name), error)
    }
    guard status.isRegular else { throw .notAFile(join(name)) }
    guard status.size <= limit else { throw .tooLarge(join(name), bytes: status.size, limit: limit) }
    do throws(SystemFailure) { return try read(name, atMost: limit, in: directory) } catch {
      throw .cannotRead(join(name), error)
    }
  }

  private func keep(
    _ bytes: [UInt8], asFirstFreeOf names: some Collection<String>, orWhereItStands: Bool
  ) throws(RecordError) -> String {
    let directory = try open()
    defer { storage.close(directory) }
    let first = names.first ?? ""
    let temporary: Temporary
    do throws(SystemFailure) {
      temporary = try writeTemporary(bytes, in: directory)
    } catch {
      throw .cannotWrite(join(first), error)
    }
    var name: String?
    var failure = SystemFailure(EEXIST)
    for candidate in names {
      do throws(SystemFailure) {
        try storage.link(temporary.name, as: candidate, in: directory)
        name = candidate
        break
      } catch {
        failure = error
        if error.number != EEXIST { break }
        if orWhereItStands, (try? read(candidate, atMost: bytes.count + 1, in: directory)) == bytes {
          name = candidate
          break
        }
      }
    }
    letGo(temporary, in: directory)
    guard let name else { throw .cannotWrite(join(first), failure) }
    do throws(SystemFailure) {
      try storage.synchronize(directory)
    } catch {
      throw .cannotMakeSure(join(name), error)
    }
    try check(name, has: bytes, in: directory)
    return join(name)
  }

  private func check(_ name: String, has bytes: [UInt8], in directory: Int32) throws(RecordError) {
    do throws(SystemFailure) {
      guard try read(name, atMost: bytes.count + 1, in: directory) != bytes else { return }
    } catch {
      throw .cannotMakeSure(join(name), error)
    }
    throw .readsBackOtherwise(join(name))
  }

  private func read(
    _ name: String, atMost limit: Int, in directory: Int32
  ) throws(SystemFailure) -> [UInt8] {
    let file = try storage.openFile(name, in: directory, toAppend: false)
    defer { storage.close(file) }
    return try storage.readAll(file, atMost: limit)
  }

  private typealias Temporary = (name: String, descriptor: Int32)

  /// A new file with these bytes, all of them on the disk, which this process holds.
  private func writeTemporary(_ bytes: [UInt8], in directory: Int32) throws(SystemFailure) -> Temporary {
    let temporary = try storage.createTemporary(
      in: directory, isLockNeeded: false, named: FileName.temporary)
    do throws(SystemFailure) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try storage.write(rest, to: temporary.descriptor)) }
      try storage.synchronize(temporary.descriptor)
      return temporary
    } catch {
      letGo(temporary, in: directory)
      throw error
    }
  }

  /// One that cannot be removed is swept up later: nobody holds it any more.
  private func letGo(_ temporary: Temporary, in directory: Int32) {
    try? storage.unlink(temporary.name, in: directory)
    storage.close(temporary.descriptor)
  }

  private func open() throws(RecordError) -> Int32 {
    do throws(SystemFailure) {
      return try storage.openDirectory(path)
    } catch {
      throw .cannotOpenDirectory(path, error)
    }
  }

  private func synchronizeParent(of directory: String) throws(RecordError) {
    let parent = FilePath.parent(of: directory)
    do throws(SystemFailure) {
      let descriptor = try storage.openDirectory(parent)
      defer { storage.close(descriptor) }
      try storage.synchronize(descriptor)
    } catch {
      throw .cannotMakeSure(directory, error)
    }
  }

  private func join(_ name: String) -> String { FilePath.join(path, name) }

  /// `a`, `a/b` and `a/b/c` for `a/b/c`.
  private static func upTo(_ path: String) -> [String] {
    var paths = path.indices.dropFirst().filter { path[$0] == "/" }.map { String(path[..<$0]) }
    paths.append(path)
    return paths
  }
}
