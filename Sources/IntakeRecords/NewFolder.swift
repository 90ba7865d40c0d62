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
    try folder.make()
    do throws(RecordError) {
      for file in files where try folder.keepOnce(file.bytes, as: file.name) == nil {
        throw .cannotWrite(FilePath.join(first, file.name), SystemFailure(EEXIST))
      }
      return try rename(temporary, toFirstFreeOf: paths, in: parent)
    } catch {
      for file in files { try? folder.remove(file.name) }
      rmdir(folder.path)
      throw error
    }
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
