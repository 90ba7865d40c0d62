import Foundation
import Intake
import IntakeResults
import TestSupport
import Testing

/// Disks that are full, and disks that fail: nothing is called kept that is not, and the interview goes on.
@Suite struct `An interview on a bad disk` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(ThirtyQuestions.definition, at: "thirty.yaml")
  }

  /// Answers to the first questions, and the way out that keeps them for later.
  private func lines(_ count: Int) -> String {
    (1...count).map { ThirtyQuestions.line($0) + "\n" }.joined() + "pause\n2\n"
  }

  /// What was said behind each answer, from the first on, up to the question after it.
  private func replies(_ output: String, _ count: Int) throws -> [String] {
    var replies: [String] = []
    var rest = output[...]
    for number in 1...count + 1 {
      let ask = try #require(rest.range(of: ThirtyQuestions.ask(number)), "question \(number) is asked")
      replies.append(String(rest[..<ask.lowerBound]))
      rest = rest[ask.upperBound...]
    }
    return Array(replies.dropFirst())
  }

  /// How many answers the draft has.
  private func answersIn(_ drafts: String, _ output: String) throws -> Int? {
    let code = try #require(output.draftCode)
    let resumed = try shell.run(
      "intake run --resume \(code) --drafts \(drafts) --out out", input: "stop\n1\n")
    #expect(resumed.status == 0, "\(resumed.output)\(resumed.error)")
    return ThirtyQuestions.answered(in: try shell.result(resumed.lastLine))
  }

  /// What the words behind each answer come to: whether all answers up to it are kept.
  private func isKept(_ replies: [String]) -> [Bool] {
    var isKept = true
    return replies.map { reply in
      // A try for the answer before may be told ahead of what this one came to.
      let last = ["not kept yet", "kept again"].max { place(of: $0, in: reply) < place(of: $1, in: reply) }
      if let last, reply.contains(last) { isKept = last == "kept again" }
      return isKept
    }
  }

  private func place(of words: String, in text: String) -> Int {
    text.ranges(of: words).last.map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
  }

  @Test(.enabled(if: Tracing.isAvailable, "strace is not installed, or may not trace"))
  func `says at once that an answer is not kept, and says when it is kept again`() throws {
    let outcome = try shell.run(
      """
      strace -f -o calls -e trace=fdatasync -e inject=fdatasync:error=EIO:when=3..5 \
      intake run thirty.yaml --drafts drafts --out out
      """, input: lines(12))
    #expect(outcome.status == 75, "\(outcome.error)")
    let isKept = isKept(try replies(outcome.output, 12))
    #expect(isKept.contains(false) && isKept.last == true)
    #expect(try answersIn("drafts", outcome.output) == 12)
  }

  @Test(.enabled(if: Tracing.isAvailable, "strace is not installed, or may not trace"))
  func `never says that it is kept where it is not`() throws {
    let run = "intake run thirty.yaml --drafts drafts --out out"
    try shell.run("strace -f -o calls -e trace=fsync \(run)", input: lines(8)).expectStatus(75)
    // Where all goes well, files are only synced whole when they are new: from then on nothing of the kind succeeds.
    let whole = try shell.text(of: "calls").split(separator: "\n").count { $0.contains("fsync(") }
    let outcome = try shell.run(
      """
      rm -r drafts out
      strace -f -o calls -e trace=fsync,fdatasync -e inject=fsync:error=EIO:when=\(whole + 1)+ \
      -e inject=fdatasync:error=EIO:when=3+ \(run)
      """, input: lines(8))
    #expect(outcome.status == 74, "\(outcome.error)")
    let isKept = isKept(try replies(outcome.output, 8))
    #expect(isKept == [true, true, true] + Array(repeating: false, count: 5))
    #expect(outcome.output.contains("Your last 5 answers were not kept."))
    let found = try #require(try answersIn("drafts", outcome.output))
    #expect(found >= 3)
  }

  @Test(
    .enabled(
      if: TerminalWindow.isAvailable && SmallDisk.isAvailable, "there is no tmux, or nothing can be mounted"))
  func `goes on where the disk is full, and keeps everything when there is room`() throws {
    let window = try shell.open(
      """
      mkdir disk && mkfifo go gone && unshare -rm sh -c '
        mount -t tmpfs -o size=64k none disk
        mkdir -m 700 disk/drafts
        dd if=/dev/zero of=disk/filler bs=1k count=64 2>/dev/null
        { read -r _ <go; rm disk/filler; echo >gone; } &
        intake run thirty.yaml --plain --drafts disk/drafts --out out
        status=$?
        cp -a disk/drafts kept
        exit $status'
      """)
    let hand = try LineHand(window)
    let opening = hand.said
    try hand.send(ThirtyQuestions.line(1))
    #expect(hand.said.contains("not kept yet"))
    for number in 2...3 {
      try hand.send(ThirtyQuestions.line(number))
      #expect(!hand.said.contains("kept again"))
    }
    try shell.run("echo >go; cat gone").expectStatus(0)
    try hand.send(ThirtyQuestions.line(4))
    #expect(hand.said.contains("kept again"))
    try hand.send("pause")
    try hand.sendLast("2")
    #expect(try window.endingOnScreen() == 75)
    #expect(try answersIn("kept", opening) == 4)
  }
}

extension Shell.Outcome {
  func expectStatus(_ status: Int32, _ location: SourceLocation = #_sourceLocation) {
    #expect(self.status == status, "\(output)\(error)", sourceLocation: location)
  }
}

/// Whether a disk of a few kilobytes can be had here.
enum SmallDisk {
  static let isAvailable: Bool = {
    let script = "mount -t tmpfs -o size=64k none /mnt"
    let mounted = try? SystemCommand(
      ["unshare", "-rm", "sh", "-c", script],
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"])
    return mounted?.status == 0
  }()
}
