import Glibc

/// How long a command takes from its start to its first question, and how much of that is its own: the same system
/// starts `/bin/true` in between.
///
///     StartUp .build/release/intake [ROUNDS]
@main
struct StartUp {
  /// What the first question of `phq-9` begins with. Two Enters lead there past what comes before it.
  private static let question = "Little interest"
  private static let typed = "\n\n"

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return fail("StartUp INTAKE [ROUNDS]") }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200
    // Nothing is left of it at home, or where it runs.
    var place = Array("/tmp/intake-start-XXXXXX".utf8CString)
    guard mkdtemp(&place) != nil else { return fail("there is no place for drafts and results") }
    let path = String(decoding: place.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folders = ["\(path)/results", "\(path)/drafts"]
    defer { for folder in folders + [path] { rmdir(folder) } }
    let asking = [arguments[1], "run", "phq-9", "--plain", "--out", folders[0], "--drafts", folders[1]]
    var (empty, whole): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      guard let nothing = Run(["/bin/true"], reading: nil),
        let asked = Run(asking, reading: question, typing: typed)
      else { return fail("the command does not come to '\(question)'") }
      empty.append(nothing.milliseconds)
      whole.append(asked.milliseconds)
    }
    let (base, first) = (median(empty), median(whole))
    print("/bin/true, from start to end        \(shown(base)) ms")
    print("intake, from start to question      \(shown(first)) ms")
    print("difference                          \(shown(first - base)) ms, \(shown(first / base)) times")
    let (least, leastFirst) = (empty.min() ?? 0, whole.min() ?? 0)
    print("medians of \(rounds) rounds; the quickest: \(shown(least)) and \(shown(leastFirst)) ms")
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func shown(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let behind = String(hundredths % 100)
    return "\(hundredths / 100).\(behind.count < 2 ? "0" : "")\(behind)"
  }

  private static func fail(_ why: String) {
    let line = why + "\n"
    write(2, line, line.utf8.count)
    exit(1)
  }
}

/// One run of a command, with its standard streams at pipes.
private struct Run {
  let milliseconds: Double

  /// Measures up to when `text` was written, or for `nil` up to the end; `nil` where the text never comes.
  init?(_ arguments: [String], reading text: String?, typing typed: String = "") {
    var (given, written): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&given) == 0, pipe(&written) == 0 else { return nil }
    write(given[1], typed, typed.utf8.count)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in [(given[0], Int32(0)), (written[1], Int32(1))] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    for descriptor in given + written { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let start = ContinuousClock.now
    let refused = posix_spawn(&pid, arguments[0], &actions, nil, &words, environ)
    close(given[0])
    close(written[1])
    defer {
      close(given[1])
      close(written[0])
    }
    guard refused == 0 else { return nil }
    var isThere = true
    if let text {
      isThere = Run.read(written[0], until: Array(text.utf8))
      milliseconds = Run.milliseconds(ContinuousClock.now - start)
      kill(pid, SIGKILL)
    } else {
      waitpid(pid, nil, 0)
      milliseconds = Run.milliseconds(ContinuousClock.now - start)
      pid = 0
    }
    if pid > 0 { waitpid(pid, nil, 0) }
    guard isThere else { return nil }
  }

  private static func read(_ descriptor: Int32, until text: [UInt8]) -> Bool {
    var read: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return false }
      read += chunk[..<count]
      if read.indices.contains(where: { read[$0...].starts(with: text) }) { return true }
    }
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
  }
}
