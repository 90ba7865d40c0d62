internal import Glibc

/// Throws whatever it can make at the ways in, and says where a promise does not hold.
///
///     Fuzzers [--seconds 60] [--seed N] [--at-once 2] [NAME …]   run these, or all
///     Fuzzers NAME --repeat FILE                                  one input again
///
/// What is found stands below `.build/fuzz/NAME`: as it was found and as small as it could be made. Inputs that led
/// somewhere new are kept in `corpus` there, and the next run begins with them.
@main struct Fuzzers {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // The way in which a run calls itself.
    if arguments.count > 1, arguments[1] == LibFuzzer.word {
      LibFuzzer.drive(arguments[0], flags: Array(arguments.dropFirst(2)))
    }
    guard let orders = Orders(arguments) else {
      Glibc.exit(Output.refuse("usage: Fuzzers [--seconds N] [--seed N] [--at-once N] [NAME …]"))
    }
    switch orders.task {
    case .repeating(let fuzzer, let path): Glibc.exit(Repetition.run(fuzzer, path))
    case .fuzzing(let fuzzers): Glibc.exit(FuzzRun(orders, fuzzers).run())
    }
  }
}
