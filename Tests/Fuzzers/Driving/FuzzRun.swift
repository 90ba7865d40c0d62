internal import Glibc

/// Fuzzers for so many seconds each, or for the inputs of about as many where a seed is given; some of them at once.
struct FuzzRun {
  private let orders: Orders
  private let fuzzers: [Fuzzer]
  private let seed: UInt32

  init(_ orders: Orders, _ fuzzers: [Fuzzer]) {
    self.orders = orders
    self.fuzzers = fuzzers
    seed = orders.seed ?? .random(in: 1...UInt32.max)
  }

  /// Gives the exit code: 1 where something was found.
  func run() -> Int32 {
    let about = orders.seed == nil ? "" : "about "
    Output.say("\(fuzzers.count) fuzzers, \(about)\(orders.seconds) s each, seed \(seed)")
    var waiting = fuzzers[...]
    var running: [pid_t: Fuzzer] = [:]
    var failed: [(Fuzzer, ChildProcess.End)] = []
    while true {
      while running.count < orders.atOnce, let fuzzer = waiting.popFirst() {
        do {
          guard let process = try start(fuzzer) else {
            throw BrokenPromise(words: "no process can be started")
          }
          running[process] = fuzzer
        } catch {
          Output.say("\(fuzzer.name): \((error as? BrokenPromise)?.words ?? "\(error)")")
          failed.append((fuzzer, .exit(-1)))
        }
      }
      guard let (process, end) = ChildProcess.wait() else { break }
      guard let fuzzer = running.removeValue(forKey: process) else { continue }
      Output.say("\(fuzzer.name): \(summary(of: fuzzer))")
      if end != .exit(0) { failed.append((fuzzer, end)) }
    }
    for (fuzzer, end) in failed { tell(fuzzer, end) }
    return failed.isEmpty ? 0 : 1
  }

  private func start(_ fuzzer: Fuzzer) throws -> pid_t? {
    let folder = FuzzFiles.folder(of: fuzzer)
    for old in [found(fuzzer), smallest(fuzzer)] { unlink(old) }
    // By name and in order: a folder lists its files as the file system likes.
    var seeds: [String] = []
    for (index, seed) in try fuzzer.seeds().enumerated() {
      seeds.append("\(folder)/seeds/\(index)")
      FuzzFiles.write(seed, to: seeds[index])
    }
    FuzzFiles.write(Array(seeds.joined(separator: ",").utf8), to: "\(folder)/seeds/list")
    // Of a dictionary libFuzzer takes no word longer than 64 bytes.
    let words = fuzzer.pieces.filter { (1...64).contains($0.utf8.count) }.map { dictionaryEntry($0) }
    FuzzFiles.write(Array(words.joined(separator: "\n").utf8), to: "\(folder)/dictionary")
    return ChildProcess.start(
      [
        fuzzer.name, LibFuzzer.word, length(of: fuzzer), "-seed=\(seed)",
        "-max_len=\(fuzzer.longest)", "-dict=\(folder)/dictionary", "-exact_artifact_path=\(found(fuzzer))",
        "-timeout=\(Repetition.longest)", "-rss_limit_mb=1024", "-use_value_profile=1", "-reload=0",
        "-seed_inputs=@\(folder)/seeds/list", "\(folder)/corpus",
      ], output: log(fuzzer))
  }

  private func length(of fuzzer: Fuzzer) -> String {
    orders.seed == nil
      ? "-max_total_time=\(orders.seconds)" : "-runs=\(fuzzer.perSecond * orders.seconds)"
  }

  /// Every byte as libFuzzer's dictionaries write it.
  private func dictionaryEntry(_ word: String) -> String {
    "\""
      + word.utf8.map { byte in
        switch byte {
        case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
        case 0x21...0x7E: String(UnicodeScalar(byte))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }.joined() + "\""
  }

  private func found(_ fuzzer: Fuzzer) -> String { "\(FuzzFiles.folder(of: fuzzer))/found" }
  private func smallest(_ fuzzer: Fuzzer) -> String { "\(FuzzFiles.folder(of: fuzzer))/smallest" }
  private func log(_ fuzzer: Fuzzer) -> String { "\(FuzzFiles.folder(of: fuzzer))/log" }

  /// The last line in which libFuzzer says how far it came.
  private func summary(of fuzzer: Fuzzer) -> String {
    let text = String(decoding: FuzzFiles.bytes(of: log(fuzzer)) ?? [], as: UTF8.self)
    let steps = text.split(separator: "\n").filter { $0.hasPrefix("#") && $0.contains(" cov: ") }
    return steps.last.map { String($0).replacing("\t", with: " ") }
      ?? "stopped among the inputs that it begins with"
  }

  // MARK: What was found

  private func tell(_ fuzzer: Fuzzer, _ end: ChildProcess.End) {
    guard let input = FuzzFiles.bytes(of: found(fuzzer)) else {
      return Output.say("\(fuzzer.name) ended with \(end) and left no input; see \(log(fuzzer))")
    }
    let small = shrunk(input, fuzzer)
    FuzzFiles.write(small, to: smallest(fuzzer))
    Output.say(
      """

      \(fuzzer.name) breaks its promise for \(small.count) of \(input.count) bytes:
          \(Output.escaped(small))
      Once more:
          \(CommandLine.arguments[0]) \(fuzzer.name) --repeat \(smallest(fuzzer))
      As it was found: \(found(fuzzer)); what was said: \(log(fuzzer))
      """)
  }

  /// The input itself where it goes wrong no more when it is alone, which is worth knowing too.
  private func shrunk(_ input: [UInt8], _ fuzzer: Fuzzer) -> [UInt8] {
    let place = smallest(fuzzer)
    func end(_ candidate: [UInt8]) -> ChildProcess.End {
      FuzzFiles.write(candidate, to: place)
      return ChildProcess.run([fuzzer.name, "--repeat", place])
    }
    let first = end(input)
    // An input that never ends is not made smaller: each try would take as long.
    guard first != .exit(0), first != .signal(SIGALRM) else { return input }
    var shrinking = Shrinking { end($0) == first }
    return shrinking.smallest(input)
  }
}
