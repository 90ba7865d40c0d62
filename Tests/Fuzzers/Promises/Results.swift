internal import IntakeReports
internal import IntakeResults
internal import PlainText
internal import ResultSamples

extension Fuzzer {
  /// Any text as a result: what is read and written again is the same, and its report fits a terminal and does nothing
  /// to it.
  static let results = Fuzzer(
    name: "results", longest: 65_536, mutation: .bytes, perSecond: 4600,
    seeds: {
      [FirstSessionSample.record.json, TherapistFitSample.record.json]
        + (0..<6).map { (seed: UInt64) in
          var random = RandomRecord(seed: seed)
          return random.record().json
        }
    },
    pieces: [
      #""state":"answered""#, #""state":"skipped""#, #""value":null"#, #""missing":null"#, #""bands":[]"#,
      "1e400", "-0",
      "0.1", "99999999999999999999", "\\u001b[2J", "\\u202e", "\\ud83d\\ude42", "null", "[]", "{}",
    ]
  ) { input in
    guard let record = try? ResultRecord(json: input) else { return }
    let written = record.json
    for contradiction in record.contradictions {
      try promise(!contradiction.path.isEmpty, "a contradiction stands nowhere")
    }
    let reread = try ResultRecord(json: written)
    // A number with more digits than a result has is rounded when it is written; so only what is written is the same.
    try promiseSame(reread.json, as: written)
    for width in [40, 80] {
      let text = TerminalReport(width: width).text(of: record)
      try promiseHarmless(text)
      for line in text.split(separator: "\n") {
        try promise(line.displayWidth <= width, "wider than \(width): \(line.debugDescription)")
      }
    }
  }
}
