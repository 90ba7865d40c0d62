import Benchmark
import Glibc
import Intake
import IntakeRecords
import IntakeResults

/// What it costs to have an answer on the disk before the next question: its wall clock is mostly the disk's.
func keepingBenchmarks() {
  for count in [100, 10_000] {
    Benchmark(
      "keep an answer, behind \(count / 2) others",
      configuration: .init(maxDuration: .seconds(5), maxIterations: 500)
    ) { benchmark in
      guard var interview = halfAnswered(questions: count), let directory = temporaryDirectory() else {
        benchmark.error("there is nothing to keep, or nowhere")
        return
      }
      let journal = journal(of: interview, in: directory)
      try journal.keep(interview.events)
      let start = interview.startedAt
      try interview.apply(.answer("q_0", .option("1"), at: start))
      benchmark.startMeasurement()
      try journal.keep(interview.events)
      benchmark.stopMeasurement()
      try journal.remove()
      rmdir(directory)
    }
  }
}

private func temporaryDirectory() -> String? {
  var template = Array("/tmp/intake-benchmark-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { return nil }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func journal(of interview: Interview, in directory: String) -> DraftJournal<SystemStorage> {
  let opening = DraftOpening(
    of: interview, clinicFile: nil, respondent: .init(name: "somebody", isGiven: false),
    occasion: Occasion(), administered: .byRespondent, results: directory, askedFor: "generated",
    engine: Engine(name: "benchmark", version: "1"))
  return DraftFiles(directory, storage: SystemStorage()).begin(opening, code: .random())
}
