internal import Glibc

/// A folder of files, for the owner alone, that appears with all of them or not at all.
public struct NewFolder<Disk: Storage> {
  private let storage: Disk

  public init(storage: Disk) { self.storage = storage }

  /// Writes the files to a folder beside it, which gets its name when they are on the disk. Nothing is overwritten: the
  /// first of the paths is taken where nothing is yet, or an empty folder.
  ///
  /// - Returns: The path that it has.
  public func write(
    _ files: [(name: String, bytes: [UInt8])], asFirstFreeOf paths: some Collection<String>
  ) throws(RecordError) -> String {
    let first = paths.first ?? ""
    let parent = FilePath.parent(of: first)
    let temporary = FileName.temporary()
    let folder = RecordDirectory(FilePath.join(parent, temporary), storage: storage)
    do throws(RecordError) { try folder.make() } catch {
      guard case .cannotMakeDirectory(folder.path, let failure) = error else { throw error }
      throw .cannotMakeDirectory(first, failure)
    }
    do throws(RecordError) {
      for file in files {
        try keep(file.bytes, as: file.name, in: folder, toBe: FilePath.join(first, file.name))
      }
      return try rename(temporary, toFirstFreeOf: paths, in: parent)
    } catch {
      for file in files { try? folder.remove(file.name) }
      rmdir(folder.path)
      throw error
    }
  }

  /// Errors name the file as it would have been called.
  private func keep(
    _ bytes: [UInt8], as name: String, in folder: RecordDirectory<Disk>, toBe path: String
  ) throws(RecordError) {
    let kept: String?
    do throws(RecordError) { kept = try folder.keepOnce(bytes, as: name) } catch {
      throw error.failure.map { .cannotWrite(path, $0) } ?? error
    }
    if kept == nil { throw .cannotWrite(path, SystemFailure(EEXIST)) }
  }

  private func rename(
    _ temporary: String, toFirstFreeOf paths: some Collection<String>, in parent: String
  ) throws(RecordError) -> String {
    var failure = SystemFailure(EEXIST)
    let directory: Int32
    do throws(SystemFailure) { directory = try storage.openDirectory(parent) } catch {
      throw .cannotOpenDirectory(parent, error)
    }
    defer { storage.close(directory) }
    for path in paths {
      do throws(SystemFailure) {
        try storage.rename(temporary, to: FilePath.name(of: path), in: directory)
      } catch {
        failure = error
        if [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.number) { continue }
        break
      }
      do throws(SystemFailure) { try storage.synchronize(directory) } catch {
        throw .cannotMakeSure(path, error)
      }
      return path
    }
    throw .cannotWrite(paths.first ?? "", failure)
  }
}
