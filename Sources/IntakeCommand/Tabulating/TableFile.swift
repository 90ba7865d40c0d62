internal import IntakeBatch

/// A table of responses that is read: a file, or standard input.
struct TableFile {
  let source: ByteSource
  /// As messages call it.
  let name: String

  /// - Parameter path: `nil` and `-` stand for standard input.
  init(_ path: String?) throws(Failure) {
    let isStandard = path == nil || path == "-"
    name = isStandard ? "standard input" : "'\(path ?? "")'"
    do throws(TableError) {
      source = try isStandard ? ByteSource(descriptor: 0) : ByteSource(path: path ?? "")
    } catch {
      throw .table(error, of: name)
    }
  }
}
