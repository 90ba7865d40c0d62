/// The directory of drafts, as the journal, the listing and the erasing see it.
struct DraftPlace<Disk: Storage> {
  let path: String
  let storage: Disk

  /// The directory itself; to be closed.
  func open() throws(RecordError) -> Int32 {
    try explaining(RecordError.cannotOpenDirectory, path) { () throws(SystemFailure) in
      try storage.openDirectory(path)
    }
  }

  /// Says of a call that failed what that means for which path.
  func explaining<Value>(
    _ error: (String, SystemFailure) -> RecordError, _ path: String,
    _ action: () throws(SystemFailure) -> Value
  ) throws(RecordError) -> Value {
    do throws(SystemFailure) { return try action() } catch let failure { throw error(path, failure) }
  }

  /// A new file that this session holds.
  func createTemporary(in directory: Int32) throws(SystemFailure) -> (name: String, descriptor: Int32) {
    try storage.createTemporary(in: directory, isLockNeeded: true, named: DraftFileName.temporary)
  }

  func make() throws(RecordError) { try RecordDirectory(path, storage: storage).make() }

  func join(_ name: String) -> String { FilePath.join(path, name) }
}

/// What the names in the directory of drafts mean.
enum DraftFileName {
  static func draft(_ name: String) -> String { name + ".draft" }

  /// Where a damaged draft is kept, as the file was found: `NAME.damaged`, `NAME-2.damaged`, …
  static func damaged(_ name: String, _ number: Int) -> String {
    number == 1 ? name + ".damaged" : "\(name)-\(number).damaged"
  }

  static func temporary() -> String { ".draft-\(RandomName.eight()).tmp" }

  static func isTemporary(_ file: String) -> Bool { file.hasPrefix(".draft-") && file.hasSuffix(".tmp") }

  static func isDraft(_ file: String) -> Bool { !file.hasPrefix(".") && file.hasSuffix(".draft") }

  static func isDamaged(_ file: String) -> Bool { !file.hasPrefix(".") && file.hasSuffix(".damaged") }

  /// Whether the file is the draft of that name or a damaged copy of it.
  static func belongs(_ file: String, to name: String) -> Bool {
    file == draft(name) || isDamaged(file) && (file == damaged(name, 1) || file.hasPrefix(name + "-"))
  }
}
