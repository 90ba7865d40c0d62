import Glibc
import IntakeRecords

/// A disk in memory that knows what is safe on it and what is only written, and that fails as disks do.
final class SimulatedDisk: Storage {
  /// A file or a directory.
  final class Node {
    let number: UInt64
    let isDirectory: Bool
    var links = 1
    var permissions: UInt32
    var isOwn = true
    var bytes: [UInt8] = []
    /// How many of the bytes would be there after a power cut.
    var safe = 0
    /// A sync of the file has failed: the system takes its bytes for written from then on, and they are not.
    var isSpoiled = false
    var entries: [String: Node] = [:]
    /// The names that would be there after a power cut.
    var safeEntries: [String: Node] = [:]
    var lockedBy: Int32?

    init(number: UInt64, isDirectory: Bool, permissions: UInt32) {
      self.number = number
      self.isDirectory = isDirectory
      self.permissions = permissions
    }
  }

  enum Fault {
    /// Everything ends in the middle of this operation, from 1.
    case powerCut(at: Int)
    /// These operations are refused.
    case refusing(ClosedRange<Int>, number: Int32)
    /// There is room for so many more bytes.
    case room(bytes: Int)
  }

  /// What a power cut leaves of what was written and not synced.
  enum Survival: CaseIterable {
    case nothing, halfOfTheBytes, zerosForTheBytes, bytesWithoutNames, namesWithoutBytes, everything

    var keepsNames: Bool { self == .namesWithoutBytes || self == .everything }
  }

  private(set) var root: Node
  private var nodes: UInt64 = 1
  private var open: [Int32: Node] = [:]
  private var lastDescriptor: Int32 = 2
  var faults: [Fault] = []
  /// No write takes more bytes.
  var mostAtOnce = Int.max
  /// What another session does at the moment in which this one has just opened a file.
  var afterNextOpening: (() -> Void)?
  private(set) var operations = 0
  private(set) var isOff = false
  /// What was done, and to what: for a failed test to show.
  private(set) var log: [String] = []

  init() { root = Node(number: 1, isDirectory: true, permissions: 0o700) }

  /// The disk when the power is back: nothing is open or locked.
  convenience init(after disk: SimulatedDisk, _ survival: Survival) {
    self.init()
    nodes = disk.nodes
    var copies: [UInt64: Node] = [:]
    func copy(_ node: Node) -> Node {
      if let copy = copies[node.number] { return copy }
      let copied = Node(number: node.number, isDirectory: node.isDirectory, permissions: node.permissions)
      copies[node.number] = copied
      copied.bytes = SimulatedDisk.surviving(node, survival)
      copied.safe = copied.bytes.count
      copied.links = 0
      copied.entries = (survival.keepsNames ? node.entries : node.safeEntries).mapValues(copy)
      for entry in copied.entries.values { entry.links += 1 }
      copied.safeEntries = copied.entries
      return copied
    }
    root = copy(disk.root)
  }

  private static func surviving(_ node: Node, _ survival: Survival) -> [UInt8] {
    let unsafe = node.bytes.count - node.safe
    return switch survival {
    case .nothing, .namesWithoutBytes: Array(node.bytes.prefix(node.safe))
    case .halfOfTheBytes: Array(node.bytes.prefix(node.safe + unsafe / 2))
    case .zerosForTheBytes: node.bytes.prefix(node.safe) + [UInt8](repeating: 0, count: unsafe)
    case .bytesWithoutNames, .everything: node.bytes
    }
  }

  // MARK: Faults

  private func step(_ what: String) throws(SystemFailure) {
    operations += 1
    log.append("\(operations) \(what)")
    for fault in faults {
      switch fault {
      case .powerCut(let at) where operations >= at: isOff = true
      case .refusing(let refused, let number) where refused.contains(operations): throw SystemFailure(number)
      default: break
      }
    }
    if isOff { throw SystemFailure(EIO) }
  }

  /// How many of so many bytes there is room for.
  private func room(for count: Int) -> Int {
    var room = count
    for index in faults.indices {
      guard case .room(let bytes) = faults[index] else { continue }
      room = min(room, bytes)
      faults[index] = .room(bytes: bytes - room)
    }
    return room
  }

  // MARK: Looking at it

  func node(_ path: String) -> Node? {
    path.split(separator: "/").reduce(Optional(root)) { $0?.entries[String($1)] }
  }

  func names(in path: String) -> [String] { (node(path)?.entries.keys).map { $0.sorted() } ?? [] }

  private func opened(_ descriptor: Int32) throws(SystemFailure) -> Node {
    guard let node = open[descriptor] else { throw SystemFailure(EBADF) }
    return node
  }

  private func descriptor(of node: Node) -> Int32 {
    lastDescriptor += 1
    open[lastDescriptor] = node
    return lastDescriptor
  }

  // MARK: Storage

  func openDirectory(_ path: String) throws(SystemFailure) -> Int32 {
    try step("open \(path)")
    guard let node = node(path) else { throw SystemFailure(ENOENT) }
    guard node.isDirectory else { throw SystemFailure(ENOTDIR) }
    return descriptor(of: node)
  }

  func makeDirectory(_ path: String) throws(SystemFailure) {
    try step("mkdir \(path)")
    guard let parent = node(FilePath.parent(of: path)) else { throw SystemFailure(ENOENT) }
    guard parent.entries[FilePath.name(of: path)] == nil else { throw SystemFailure(EEXIST) }
    nodes += 1
    parent.entries[FilePath.name(of: path)] = Node(number: nodes, isDirectory: true, permissions: 0o700)
  }

  func createFile(_ name: String, in directory: Int32) throws(SystemFailure) -> Int32 {
    try step("create \(name)")
    let directory = try opened(directory)
    guard directory.entries[name] == nil else { throw SystemFailure(EEXIST) }
    nodes += 1
    let node = Node(number: nodes, isDirectory: false, permissions: 0o600)
    directory.entries[name] = node
    return descriptor(of: node)
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemFailure) -> Int {
    let node = try opened(file)
    do throws(SystemFailure) {
      try step("write \(bytes.count)")
    } catch {
      // Some of it may have reached the file.
      node.bytes += bytes.prefix(bytes.count / 2)
      throw error
    }
    let room = room(for: min(bytes.count, mostAtOnce))
    guard room > 0 || bytes.isEmpty else { throw SystemFailure(ENOSPC) }
    node.bytes += bytes.prefix(room)
    return room
  }

  func synchronize(_ descriptor: Int32) throws(SystemFailure) {
    let node = try opened(descriptor)
    do throws(SystemFailure) {
      try step("sync")
    } catch {
      if !node.isDirectory { node.isSpoiled = true }
      throw error
    }
    guard !node.isSpoiled else { return }
    node.safe = node.bytes.count
    node.safeEntries = node.entries
  }

  func synchronizeData(_ file: Int32) throws(SystemFailure) { try synchronize(file) }

  func close(_ descriptor: Int32) {
    let node = open.removeValue(forKey: descriptor)
    if node?.lockedBy == descriptor { node?.lockedBy = nil }
  }

  func link(_ name: String, as newName: String, in directory: Int32) throws(SystemFailure) {
    try step("link \(name) \(newName)")
    let directory = try opened(directory)
    guard let node = directory.entries[name] else { throw SystemFailure(ENOENT) }
    guard directory.entries[newName] == nil else { throw SystemFailure(EEXIST) }
    directory.entries[newName] = node
    node.links += 1
  }

  func unlink(_ name: String, in directory: Int32) throws(SystemFailure) {
    try step("unlink \(name)")
    guard let node = try opened(directory).entries.removeValue(forKey: name) else {
      throw SystemFailure(ENOENT)
    }
    node.links -= 1
  }

  func names(in directory: Int32) throws(SystemFailure) -> [String] {
    try step("list")
    return Array(try opened(directory).entries.keys)
  }

  func openFile(_ name: String, in directory: Int32, toAppend: Bool) throws(SystemFailure) -> Int32 {
    try step("open \(name)")
    guard let node = try opened(directory).entries[name] else { throw SystemFailure(ENOENT) }
    guard !node.isDirectory else { throw SystemFailure(EISDIR) }
    let descriptor = descriptor(of: node)
    let happens = afterNextOpening
    afterNextOpening = nil
    happens?()
    return descriptor
  }

  func read(_ file: Int32, at offset: Int, atMost count: Int) throws(SystemFailure) -> [UInt8] {
    try step("read")
    return Array(try opened(file).bytes.dropFirst(offset).prefix(count))
  }

  func status(of file: Int32) throws(SystemFailure) -> FileStatus {
    try step("status")
    return status(of: try opened(file))
  }

  func status(of name: String, in directory: Int32) throws(SystemFailure) -> FileStatus {
    try step("status \(name)")
    guard let node = try opened(directory).entries[name] else { throw SystemFailure(ENOENT) }
    return status(of: node)
  }

  private func status(of node: Node) -> FileStatus {
    FileStatus(
      identity: .init(device: 1, number: node.number), isRegular: !node.isDirectory, isOwn: node.isOwn,
      permissions: node.permissions, links: node.links, size: node.bytes.count, modified: 1_795_000_000)
  }

  func lock(_ file: Int32) throws(SystemFailure) {
    try step("lock")
    let node = try opened(file)
    guard node.lockedBy == nil || node.lockedBy == file else { throw SystemFailure(EWOULDBLOCK) }
    node.lockedBy = file
  }

  func makePrivate(_ file: Int32) throws(SystemFailure) {
    try step("chmod")
    try opened(file).permissions = 0o600
  }

  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemFailure) {
    try step("rename \(name) \(newName)")
    let directory = try opened(directory)
    guard let node = directory.entries.removeValue(forKey: name) else { throw SystemFailure(ENOENT) }
    directory.entries.updateValue(node, forKey: newName)?.links -= 1
  }
}
