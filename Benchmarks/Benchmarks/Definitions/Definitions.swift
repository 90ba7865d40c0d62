import Benchmark
import Intake
import LocatedYAML

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .instructions, .peakMemoryResident], warmupIterations: 3, maxDuration: .seconds(3),
    maxIterations: 200)

  for count in [200, 2_000, 20_000] {
    let source = generatedQuestionnaire(questions: count)
    Benchmark("check, \(count) questions") { benchmark in
      let checked = Questionnaire.check(source)
      guard checked.questionnaire != nil else {
        benchmark.error("\(checked.diagnostics.first.map { "\($0)" } ?? "")")
        return
      }
      blackHole(checked)
    }
  }
}
