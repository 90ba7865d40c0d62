internal import Glibc
public import IntakeResults

/// Where the choices of a focus are kept: beside the result that they were made from, under its name with the ending
/// `.focus`, one line each, oldest first. None is ever changed or removed.
public struct FocusFile<Disk: Storage> {
  public let path: String
  private let directory: RecordDirectory<Disk>
  private let name: String

  /// - Parameter result: The path of the result.
  public init(besideResult result: String, storage: Disk) {
    let name = FilePath.name(of: result)
    self.name = (name.hasSuffix(".json") ? String(name.dropLast(5)) : name) + ".focus"
    let parent = FilePath.parent(of: result)
    directory = RecordDirectory(parent, storage: storage)
    path = FilePath.join(parent, self.name)
  }

  /// Oldest first; empty where there is no file.
  public func choices() throws(RecordError) -> [FocusChoice] { try read().choices }

  /// Adds a choice behind those that are there.
  public func add(_ choice: FocusChoice) throws(RecordError) {
    let kept = try read().bytes
    // A file that was written by hand may lack its last line feed.
    let start = kept.map { $0.last == 0x0A || $0.isEmpty ? $0 : $0 + [0x0A] } ?? []
    guard try directory.replace(kept, with: start + choice.json + [0x0A], as: name) else {
      throw .changedMeanwhile(path)
    }
  }

  /// Takes the file off the disk, where there is one.
  public func remove() throws(RecordError) {
    if try read().bytes != nil { try directory.remove(name) }
  }

  private func read() throws(RecordError) -> (bytes: [UInt8]?, choices: [FocusChoice]) {
    let bytes: [UInt8]
    do throws(RecordError) { bytes = try directory.read(name, atMost: FocusFile.largest) } catch {
      // ENOENT: the directory is there, because the result is.
      if error.failure?.number == ENOENT { return (nil, []) }
      throw error
    }
    var choices: [FocusChoice] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      do throws(UnreadableResult) { choices.append(try FocusChoice(json: Array(line))) } catch {
        throw .unreadable(path, why: error.description)
      }
    }
    return (bytes, choices)
  }

  /// In bytes.
  private static var largest: Int { 1_000_000 }
}
