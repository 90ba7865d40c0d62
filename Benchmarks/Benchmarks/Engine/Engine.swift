import Benchmark
import Intake
import LocatedYAML

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 3, maxDuration: .seconds(3),
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

  for bomb in definitionBombs() {
    Benchmark("refuse, \(bomb.name)") { benchmark in
      let checked = Questionnaire.check(bomb)
      guard checked.questionnaire == nil, checked.diagnostics.count == 1 else {
        benchmark.error("\(checked.diagnostics.count) diagnostics")
        return
      }
      blackHole(checked)
    }
  }

  // The answer to one question far back, to and fro: what it costs must not grow with the questionnaire.
  for count in [100, 1_000, 10_000] {
    Benchmark("answer, \(count) questions", configuration: .init(scalingFactor: .kilo)) { benchmark in
      guard let questionnaire = try? Questionnaire(generatedQuestionnaire(questions: count)) else {
        benchmark.error("the questionnaire does not pass the check")
        return
      }
      let now = Timestamp(secondsSince1970: 0)
      var interview = Interview(questionnaire, startedAt: now)
      benchmark.startMeasurement()
      for round in benchmark.scaledIterations {
        try interview.apply(.answer("q_3", .option(round % 2 == 0 ? "0" : "3"), at: now))
      }
      benchmark.stopMeasurement()
      blackHole(interview.step)
    }
  }

  paintingBenchmarks()
  keepingBenchmarks()
}
