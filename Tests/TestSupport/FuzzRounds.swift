internal import Glibc

/// How often a fuzzer runs: little in every test run, longer where `INTAKE_FUZZ_ROUNDS` in the environment says how
/// many times as long.
public enum FuzzRounds {
  /// The rounds of a fuzzer, each with a seed of its own.
  public static var all: Range<UInt64> {
    let rounds = getenv("INTAKE_FUZZ_ROUNDS").flatMap { UInt64(String(cString: $0)) } ?? 1
    return 0..<max(rounds, 1)
  }
}
