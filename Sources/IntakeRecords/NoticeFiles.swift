internal import Intake
public import IntakeResults

/// Where the notices of urgent alerts are kept: `notices/` in the directory that holds the directory of results.
///
/// A notice is a file `MOMENT-ALERT.json`; its acknowledgement is a second file beside it, so that nothing ever
/// changes or removes a notice. One without a readable acknowledgement is open.
public struct NoticeFiles<Disk: Storage> {
  /// From the root, where what holds it is there.
  public let path: String
  private let directory: RecordDirectory<Disk>

  /// - Parameter results: The directory of results, which need not be there.
  public init(besideResults results: String, storage: Disk) {
    let parent = FilePath.parent(of: FilePath.resolved(results) ?? results)
    path = FilePath.join(FilePath.resolved(parent) ?? parent, "notices")
    directory = RecordDirectory(path, storage: storage)
  }

  /// Keeps a notice, making the directory where it is missing. The same notice twice is one file, also where the clinic
  /// names others since then who are to act.
  /// - Returns: The path of the file.
  @discardableResult
  public func keep(_ notice: Notice) throws(RecordError) -> String {
    try directory.make()
    let alert = FileName.plain(notice.alert.row.map { "\(notice.alert.name)-\($0)" } ?? notice.alert.name)
    let name = "\(notice.at.compactDescription)-\(alert)"
    // What cannot be removed now is tried again with the next notice.
    try? directory.sweep()
    return try directory.keep((kept(notice, as: name) ?? notice).json + [0x0A], as: name)
  }

  /// What is kept already of the same answers, given at the same moment.
  private func kept(_ notice: Notice, as name: String) -> Notice? {
    let names = (try? DirectoryListing.names(in: path)) ?? []
    return names.lazy.filter { $0.hasPrefix(name) && isNotice($0) }.compactMap { file in
      guard case .notice(let kept) = content(of: file) else { return nil }
      return (kept.alert, kept.at) == (notice.alert, notice.at) && kept.items == notice.items ? kept : nil
    }
    .first
  }

  /// Removes copies of notices that were left by processes that ended while they kept one.
  public func sweep() throws(RecordError) { try directory.sweep() }

  /// A notice on disk.
  public struct Kept: Sendable {
    /// The file's name without its ending: what to acknowledge it by.
    public let name: String
    public let content: Content

    public enum Content: Sendable {
      case notice(Notice)
      /// Something is there and cannot be read: still a notice, and open.
      case unreadable(why: String)
    }
  }

  /// The notices that nobody has acknowledged, oldest first. Empty where there is no directory.
  public func open() throws(RecordError) -> [Kept] {
    let names = Set(try DirectoryListing.names(in: path))
    let open = names.filter { isNotice($0) && !isAcknowledged($0, among: names) }
    return open.map { String($0.dropLast(ending.count)) }.sorted().map { name in
      Kept(name: name, content: content(of: name + ending))
    }
  }

  /// Writes down who has acted on a notice, and how. A notice is acknowledged once.
  public func acknowledge(
    _ acknowledgement: Acknowledgement
  ) throws(RecordError) {
    let name = acknowledgement.notice
    let file = name + ending
    guard isNotice(file), try DirectoryListing.names(in: path).contains(file) else {
      throw .unknownNotice(name, directory: path)
    }
    let own = name + acknowledgedEnding
    guard try directory.keepOnce(acknowledgement.json + [0x0A], as: own) == nil else { return }
    let bytes = try PlainFile.read(FilePath.join(path, own), atMost: largest)
    guard let earlier = try? Acknowledgement(json: bytes) else {
      // What stands there says nothing: a further file beside it does.
      _ = try directory.keep(acknowledgement.json + [0x0A], as: name + ".acknowledged")
      return
    }
    throw .alreadyAcknowledged(name, by: earlier.by, did: earlier.did)
  }

  private var ending: String { ".json" }
  private var acknowledgedEnding: String { ".acknowledged.json" }
  private var largest: Int { 1_000_000 }

  private func isNotice(_ file: String) -> Bool {
    file.hasSuffix(ending) && !file.hasPrefix(".") && !file.contains("/") && !file.contains(".acknowledged")
  }

  /// Whether a readable acknowledgement names the notice.
  private func isAcknowledged(_ file: String, among names: Set<String>) -> Bool {
    let name = file.dropLast(ending.count)
    return names.contains { candidate in
      guard candidate.hasPrefix("\(name).acknowledged"), candidate.hasSuffix(ending),
        let bytes = try? PlainFile.read(FilePath.join(path, candidate), atMost: largest)
      else { return false }
      return (try? Acknowledgement(json: bytes))?.notice == String(name)
    }
  }

  private func content(of file: String) -> Kept.Content {
    do throws(RecordError) {
      let bytes = try PlainFile.read(FilePath.join(path, file), atMost: largest)
      do throws(UnreadableResult) {
        return .notice(try Notice(json: bytes))
      } catch {
        return .unreadable(why: error.description)
      }
    } catch {
      return .unreadable(why: error.description)
    }
  }
}
