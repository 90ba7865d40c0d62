import BatchSamples
import Benchmark
import Intake
import IntakeBatch

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(3),
    maxIterations: 50)

  partBenchmarks()

  // From the file to what comes out, which goes nowhere: half a million rows of 17 answers.
  for workers in [1, 2] {
    Benchmark("score 500,000 rows, \(workers) at work") { benchmark in
      let table = try SampleTable.screening.get()
      try measure(benchmark, rows: table.rows) { try table.score(workers: workers) }
    }
  }
  Benchmark("score 100,000 rows of NDJSON, 1 at work") { benchmark in
    let table = try SampleTable.screeningLines.get()
    try measure(benchmark, rows: table.rows) { try table.score() }
  }
  // What cannot be scored by block: see Ways for how many times as long a cell takes.
  Benchmark("score 5,000 rows one by one, 1 at work") { benchmark in
    let (general, table) = (try Shipped.screening(isRowByRow: true), try SampleTable.fewScreening.get())
    try measure(benchmark, rows: table.rows) { try table.score(by: general) }
  }
  Benchmark("score 500 first sessions, 1 at work") { benchmark in
    let table = try SampleTable.firstSession.get()
    try measure(benchmark, rows: table.rows) { try table.score() }
  }
  Benchmark("whole results of 5,000 rows, 1 at work") { benchmark in
    let table = try SampleTable.fewScreening.get()
    try measure(benchmark, rows: table.rows) { try table.score(isFull: true) }
  }
  for format in SimulatedTable.Format.allCases {
    Benchmark("simulate 10,000 rows as \(format)") { benchmark in
      let table = SimulatedTable(try Shipped.screening(), SampleTable.model, seed: 7, format: format)
      let output = try OutputTarget(path: "/dev/null")
      benchmark.startMeasurement()
      try SimulatedTable.write([table], rows: 10_000, to: output)
      benchmark.stopMeasurement()
    }
  }
}

/// Measures what has to come to so many rows.
func measure(_ benchmark: Benchmark, rows: Int, _ body: () throws -> Int) rethrows {
  benchmark.startMeasurement()
  let counted = try body()
  benchmark.stopMeasurement()
  if counted != rows { benchmark.error("\(counted) of \(rows) rows") }
}
