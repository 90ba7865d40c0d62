import Foundation
import Glibc
import Intake
import IntakeResults
import TestSupport

/// A shell in a directory of its own, in which `intake` is the command that was just built.
///
/// Nothing of the caller's environment reaches it but what it needs to run at all.
struct Shell {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String

    /// The last line of standard output.
    var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  let place: TemporaryDirectory
  private let work = "work"

  init() throws {
    place = try TemporaryDirectory()
    try place.makeDirectory(work)
  }

  /// The path of something in the shell's directory.
  func at(_ name: String) -> String { place.at("\(work)/\(name)") }

  func put(_ text: String, at file: String) throws { try place.put(text, at: "\(work)/\(file)") }
  func put(_ bytes: [UInt8], at file: String) throws { try place.put(bytes, at: "\(work)/\(file)") }
  func makeDirectory(_ name: String, mode: mode_t = 0o755) throws {
    try place.makeDirectory("\(work)/\(name)", mode: mode)
  }
  func names(in directory: String = ".") throws -> [String] { try place.names(in: "\(work)/\(directory)") }
  func text(of file: String) throws -> String { try place.text(of: "\(work)/\(file)") }
  func bytes(of file: String) throws -> [UInt8] { try place.bytes(of: "\(work)/\(file)") }
  func mode(of file: String) throws -> mode_t { try place.mode(of: "\(work)/\(file)") }

  /// The result in a file: a path from the shell's directory, or from the root.
  func result(_ path: String) throws -> InterviewResult {
    let path = path.hasPrefix(at("")) ? String(path.dropFirst(at("").count)) : path
    return try ResultRecord(json: bytes(of: path)).result
  }

  /// The only result in a directory of results; `nil` where there is none that is whole.
  func onlyResult(in directory: String) throws -> InterviewResult? {
    guard let names = try? names(in: directory).filter({ $0.hasSuffix(".json") && !$0.hasPrefix(".") }),
      let name = names.first
    else { return nil }
    return try result("\(directory)/\(name)")
  }

  /// Puts the shipped questionnaires where they are found.
  func addQuestionnaires() throws {
    guard symlink(Shell.questionnaires, at("Questionnaires")) == 0 else { throw POSIXError(.EIO) }
  }

  /// Runs a script. Standard input is the text, or else is at its end at once.
  ///
  /// At a terminal, each line is typed when the script shows a prompt and not before, since what is typed ahead of a
  /// grave question is dropped; behind the last line comes the end of input. A script that waits for more than that
  /// is ended, so that a mistake fails and does not hang.
  func run(
    _ script: String, input: String = "", environment: [String: String] = [:], at terminal: Terminal? = nil,
    typing lines: [String] = []
  ) throws -> Outcome {
    try place.put(input, at: "input")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let place = place.path
    process.arguments = ["-c", "{ \(script)\n} <'\(place)/input' >'\(place)/output' 2>'\(place)/error'"]
    process.currentDirectoryURL = URL(filePath: at("."))
    process.environment = variables.merging(environment) { $1 }
    try process.run()
    if let terminal { try type(lines, at: terminal, to: process) }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try self.place.text(of: "output"),
      error: try self.place.text(of: "error"))
  }

  /// Opens a window in which a script runs, with the keyboard and the screen of a real terminal.
  func open(
    _ script: String, environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> TerminalWindow {
    try TerminalWindow(
      running: script, in: at("."), environment: variables.merging(environment) { $1 }, columns: columns,
      rows: rows)
  }

  private var variables: [String: String] {
    var variables = [
      "PATH": Shell.binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": place.path, "TZ": "UTC",
    ]
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return variables
  }

  private func type(_ lines: [String], at terminal: Terminal, to process: Process) throws {
    var open = lines.makeIterator()
    var answered = 0
    let start = ContinuousClock.now
    while process.isRunning {
      guard ContinuousClock.now - start < .seconds(120) else { return process.terminate() }
      let shown = ["output", "error"].map { (try? place.text(of: $0)) ?? "" }
      let length = shown.reduce(0) { $0 + $1.utf8.count }
      if length > answered, shown.contains(where: { $0.hasSuffix("> ") }) {
        answered = length
        try terminal.type(open.next().map { $0 + "\n" } ?? "\u{4}")
      } else {
        usleep(1000)
      }
    }
  }

  /// Where the command is: where `INTAKE_BINARIES` in the environment says, else where it was built with the tests.
  private static let binaries: String = {
    if let folder = ProcessInfo.processInfo.environment["INTAKE_BINARIES"] {
      return URL(filePath: folder).standardized.path()
    }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let candidates = [tests] + CommandLine.arguments
    let folders = candidates.map { URL(filePath: $0).deletingLastPathComponent().path() }
    return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/intake") } ?? folders[0]
  }()

  /// The repository's folder of questionnaires.
  static let questionnaires = URL(filePath: #filePath).appending(path: "../../../../Questionnaires")
    .standardized
    .path()

  /// A file of answers beside the tests.
  static func answers(_ name: String) -> String {
    URL(filePath: #filePath).appending(path: "../../Answers/\(name).yaml").standardized.path()
  }
}
