import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

/// The command is killed at its system calls, one after the other, and the draft is opened again: what a question
/// followed is there, and nothing that was not typed.
@Suite(.enabled(if: Tracing.isAvailable, "strace is not installed, or may not trace"))
struct `An interview that is killed` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(ThirtyQuestions.definition, at: "thirty.yaml")
    try shell.put(ThirtyQuestions.lines, at: "lines")
  }

  /// The calls that change what is on the disk, open what does, or show something.
  private static let calls = [
    "write", "pwrite64", "fdatasync", "fsync", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
    "unlinkat", "openat", "mkdir", "mkdirat", "ftruncate", "close",
  ]
  /// Of a call that is made often, so many are tried, spread over the whole; all of them in a long fuzz.
  private static let most = FuzzRounds.all.count > 1 ? Int.max : 20

  @Test(arguments: calls)
  func `at any system call, has every answer that a question followed`(_ call: String) throws {
    let whole = try run("strace -f -o calls -e trace=\(call)")
    #expect(whole.status == 0, "\(whole.error)")
    let count = try shell.text(of: "calls").matches(of: try Regex("\\b\(call)\\(")).count
    for number in stride(from: 1, through: count, by: max(1, count / Self.most)) {
      let killed = try run(
        "strace -f -o calls -e trace=\(call) -e inject=\(call):signal=SIGKILL:when=\(number)")
      #expect(killed.status == 128 + SIGKILL, "\(call) \(number)")
      try check(killed.output, "\(call) \(number)")
    }
  }

  private func run(_ tracer: String) throws -> Shell.Outcome {
    try shell.run("rm -rf drafts out; \(tracer) intake run thirty.yaml --drafts drafts --out out <lines")
  }

  /// Either the result is there, and whole, or the draft can be opened and has all that was acknowledged.
  private func check(_ output: String, _ place: Comment) throws {
    let acknowledged = ThirtyQuestions.acknowledged(in: output)
    if let result = try shell.onlyResult(in: "out") {
      #expect(ThirtyQuestions.answered(in: result) == ThirtyQuestions.count, place)
      return
    }
    guard acknowledged > 0 else { return }
    let code = try #require(output.draftCode, place)
    let resumed = try shell.run(
      "intake run --resume \(code) --drafts drafts --out out", input: "stop\n1\n")
    #expect(resumed.status == 0, "\(place): \(resumed.output)\(resumed.error)")
    let found = try #require(ThirtyQuestions.answered(in: try shell.result(resumed.lastLine)), place)
    #expect((acknowledged...acknowledged + 1).contains(found), place)
  }
}

/// Whether system calls can be broken here.
enum Tracing {
  static let isAvailable: Bool = {
    let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
    let traced = try? SystemCommand(["strace", "-o", "/dev/null", "true"], environment: environment)
    return traced?.status == 0
  }()
}

extension String {
  /// The first code of a draft in a text.
  var draftCode: String? { firstMatch(of: /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/).map { String($0.output) } }
}
