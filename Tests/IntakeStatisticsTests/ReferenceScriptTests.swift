import Foundation
import Testing

/// The recorded numbers are those that R tells here and now, where there is R.
@Suite struct ReferenceScriptTests {
  private static let isInstalled =
    (try? run([
      "-e",
      "for (p in c('psych', 'lavaan', 'pbivnorm', 'numDeriv', 'jsonlite')) library(p, character.only = TRUE)",
    ])) != nil

  @Test(
    .enabled(if: isInstalled, "Without Rscript, psych, lavaan and jsonlite, what they tell is only read."))
  func `R tells what was recorded`() throws {
    let told = try JSONDecoder().decode(
      Reference.self, from: try Self.run([Reference.folder.appendingPathComponent("reference.R").path]))
    let recorded = try Reference.recorded.get()
    #expect(Set(told.values.keys) == Set(recorded.values.keys))
    for (name, numbers) in recorded.values {
      let now = told.values[name] ?? []
      // Other versions search a little differently.
      #expect(areClose(now, numbers, 1e-5), "\(name): \(now), not \(numbers)")
    }
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["Rscript"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Reference.Missing(name: "Rscript") }
    return data
  }
}
