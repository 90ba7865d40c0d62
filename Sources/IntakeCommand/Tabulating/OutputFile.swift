internal import IntakeBatch
internal import IntakeRecords

/// Where a table goes: a file, or standard output.
struct OutputFile {
  let target: OutputTarget
  /// As messages call it.
  let name: String

  /// - Parameters:
  ///   - path: `nil` and `-` stand for standard output.
  ///   - inputs: What is read, and must not be written over; what is no file, such as an id, counts for nothing.
  init(_ path: String?, notOver inputs: [String], cancellation: Cancellation?) throws(Failure) {
    guard let path, path != "-" else {
      target = OutputTarget(descriptor: 1, cancellation: cancellation)
      name = "standard output"
      return
    }
    name = "'\(path)'"
    if inputs.contains(where: { PlainFile.isSame($0, path) }) {
      throw .usage("\(name) would be written over what is read from it: name another file")
    }
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
