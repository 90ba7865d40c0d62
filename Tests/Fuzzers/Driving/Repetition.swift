internal import Glibc

/// One input again, with whatever the crash has to say.
enum Repetition {
  /// How long an input may take before it counts as one that never ends.
  static let longest: UInt32 = 20

  /// Gives the exit code: 1 where the promise does not hold; where it crashes it does not come back.
  static func run(_ fuzzer: Fuzzer, _ path: String) -> Int32 {
    guard let input = FuzzFiles.bytes(of: path) else { return Output.refuse("cannot read '\(path)'") }
    alarm(longest)
    do {
      try fuzzer.check(input)
      Output.say("\(fuzzer.name): \(input.count) bytes, and the promise holds")
      return 0
    } catch {
      Output.say("\(fuzzer.name): \((error as? BrokenPromise)?.words ?? "\(error)")")
      return 1
    }
  }
}
