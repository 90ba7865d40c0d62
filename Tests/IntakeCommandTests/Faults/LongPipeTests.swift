import Foundation
import TestSupport
import Testing

/// A table that is far larger than the memory that its scoring may take.
///
/// A whole gigabyte, on the command as it is shipped:
///
///     swift build -c release --static-swift-stdlib --product intake
///     INTAKE_BINARIES=.build/release INTAKE_PIPE_MEGABYTES=1024 swift test --filter LongPipe
@Suite struct `A table from a pipe, LongPipe` {
  private static let megabytes =
    ProcessInfo.processInfo.environment["INTAKE_PIPE_MEGABYTES"].flatMap { Int($0) } ?? 20
  private static let header =
    "respondent," + (1...9).map { "phq9_\($0)" }.joined(separator: ",") + ",phq9_difficulty\n"

  /// About a megabyte of rows.
  private static let block: (rows: Int, text: String) = {
    var random = SeededGenerator(seed: 3)
    var (rows, text) = (0, "")
    while text.utf8.count < 1 << 20 {
      // With something above zero, so that the question behind the items is asked.
      let items = (0..<9).map { item in
        (item == 0 ? ["1", "2", "3"] : ["0", "1", "2", "3", ""]).randomElement(using: &random) ?? ""
      }
      text += "r\(rows)," + items.joined(separator: ",") + ",1\n"
      rows += 1
    }
    return (rows, text)
  }()

  @Test(arguments: [
    "--workers 1", "--workers 1 --format ndjson", "--workers 2 --problems problems.csv",
    "--workers 2 --format ndjson",
  ])
  func `takes no more memory, however long it is`(_ options: String) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    try shell.put(Self.header, at: "header")
    try shell.put(Self.block.text, at: "block")
    let half = Self.megabytes / 2
    // What the system calls the peak is that of this command alone: it began when the command was put in the place of the shell.
    let outcome = try shell.run(
      """
      mkfifo rows
      intake score phq-9 --id respondent \(options) <rows >/dev/null & intake=$!
      exec 3>rows
      cat header >&3
      feed() { fed=0; while [ $fed -lt $1 ]; do cat block >&3; fed=$((fed + 1)); done; }
      feed \(half); grep VmHWM /proc/$intake/status
      feed \(Self.megabytes - half); grep VmHWM /proc/$intake/status
      exec 3>&-
      wait $intake
      """)
    #expect(outcome.status == 0, "\(outcome.error)")
    let rows = Self.megabytes * Self.block.rows
    let said = outcome.error.withoutCommas.split(separator: "\n")
    #expect(said.last?.hasPrefix("\(rows) rows none with problems") ?? false)
    // The same rows come again and again.
    #expect(
      said.first?.contains("of the first 250000 have an id in 'respondent' that an earlier row has too")
        ?? false)
    let peaks = outcome.output.split(separator: "\n").compactMap { line in
      line.split(separator: " ").compactMap { Int($0) }.first
    }
    try #require(peaks.count == 2, "\(outcome.output)")
    print("\(Self.megabytes) MB \(options): \(peaks[0]) kB, at the end \(peaks[1]) kB")
    #expect(peaks[1] < 64 << 10)
    // Whoever keeps a quarter of what comes shows it here. Of two at work, chance has it how many blocks ever wait for one.
    if options.contains("--workers 1") { #expect(peaks[1] - peaks[0] < (Self.megabytes - half) << 10 / 4) }
  }
}

extension String {
  fileprivate var withoutCommas: String { filter { $0 != "," } }
}
