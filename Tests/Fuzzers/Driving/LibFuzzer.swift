internal import Glibc
internal import TestSupport

/// LLVM's libFuzzer, as it comes with the toolchain: it makes inputs, sees what each runs through, and goes on with those
/// that led somewhere new.
enum LibFuzzer {
  /// Behind a fuzzer's name, in the arguments of the process that libFuzzer takes over.
  static let word = "--drive"

  /// The fuzzer of this process.
  fileprivate static let current = CommandLine.arguments.dropFirst().first.flatMap(Fuzzer.named)

  /// Ends with libFuzzer: 0 where nothing was found.
  static func drive(_ name: String, flags: [String]) -> Never {
    guard current != nil else { exit(Output.refuse("there is no fuzzer '\(name)'")) }
    var count = CInt(flags.count + 1)
    let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: flags.count + 2)
    for (index, word) in ([CommandLine.arguments[0]] + flags).enumerated() { words[index] = strdup(word) }
    words[flags.count + 1] = nil
    var arguments = words
    exit(
      runDriver(&count, &arguments) { start, count in
        LibFuzzer.take(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }

  /// Aborts where a promise does not hold: libFuzzer then writes down the input.
  private static func take(_ input: [UInt8]) {
    do { try current?.check(input) } catch {
      Output.complain((error as? BrokenPromise)?.words ?? "\(error)")
      abort()
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

/// Called by libFuzzer for each new input: changes the bytes where they stand, and gives their new number.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: UInt32) -> Int {
  var random = SeededGenerator(seed: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let fuzzer = LibFuzzer.current, let mutated = fuzzer.mutated(input, using: &random) else {
    return mutateBytes(start, count, most)
  }
  let kept = min(mutated.count, most)
  for index in 0..<kept { start[index] = mutated[index] }
  return kept
}
