internal import IntakeBatch

/// Where a table goes: a file, or standard output.
struct OutputFile {
  let target: OutputTarget
  /// As messages call it.
  let name: String

  /// - Parameter path: `nil` and `-` stand for standard output.
  init(_ path: String?, cancellation: Cancellation?) throws(Failure) {
    guard let path, path != "-" else {
      target = OutputTarget(descriptor: 1, cancellation: cancellation)
      name = "standard output"
      return
    }
    name = "'\(path)'"
    do throws(OutputError) {
      target = try OutputTarget(path: path, cancellation: cancellation)
    } catch {
      throw .output(error, of: name)
    }
  }

  /// Puts a file in its place.
  func finish() throws(Failure) {
    do throws(OutputError) { try target.finish() } catch { throw .output(error, of: name) }
  }
}
