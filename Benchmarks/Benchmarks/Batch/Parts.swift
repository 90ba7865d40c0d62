import BatchSamples
import Benchmark
import Intake
import IntakeBatch

/// The parts of scoring by block, each with what it takes to come to it; and a row of the general way.
func partBenchmarks() {
  Benchmark("cut 500,000 rows into blocks") { benchmark in
    let table = try SampleTable.screening.get()
    try measure(benchmark, rows: table.rows) {
      try read(table, scratch: { 0 }, process: { _, _ in })
    }
  }

  Benchmark("fill columns of codes with 500,000 rows") { benchmark in
    let table = try SampleTable.screening.get()
    let plan = try plan(of: Shipped.screening())
    try measure(benchmark, rows: table.rows) {
      try read(table, scratch: { Filling(plan) }, process: { block, filling in filling.fill(from: block) })
    }
  }

  Benchmark("a program over 1,024 rows", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let questionnaire = try Shipped.screening()
    let program = try ScoringProgram(questionnaire, columns: RowSimulation(questionnaire).columns)
    var worker = program.worker(capacity: 1024)
    let blocks = try codes(for: program, questionnaire)
    defer { for column in blocks.joined() { column.deallocate() } }
    // What it meets for the first time is worked out before.
    for block in blocks { worker.score(rows: 1024) { block[$0] } }
    benchmark.startMeasurement()
    for round in benchmark.scaledIterations {
      let block = blocks[round % blocks.count]
      worker.score(rows: 1024) { block[$0] }
    }
    benchmark.stopMeasurement()
    blackHole(worker.outcomes(ofScore: 0)[0])
  }

  for id in ["first-session", "phq-9"] {
    Benchmark("replay of a row of \(id)", configuration: .init(scalingFactor: .kilo)) { benchmark in
      let questionnaire = try Shipped.questionnaire(id)
      var simulation = RowSimulation(questionnaire, SampleTable.model)
      var generator = SplitMix64(seed: 7)
      let rows = (0..<100).map { _ in simulation.row(using: &generator) }
      let replay = RowReplay(questionnaire, columns: simulation.columns)
      benchmark.startMeasurement()
      for round in benchmark.scaledIterations {
        blackHole(replay.replay(rows[round % rows.count], today: SampleTable.model.today).outcomes)
      }
      benchmark.stopMeasurement()
    }
  }
}

/// Reads a table block by block, and gives how many rows it has.
private func read<Scratch>(
  _ table: SampleTable, scratch: @escaping @Sendable () -> Scratch,
  process: @escaping @Sendable (RecordBlock, inout Scratch) -> Void
) throws -> Int {
  let reader = BlockReader(try table.source)
  _ = try CSVHeader(reader)
  return try BlockPipeline(workers: 1).run(
    reader, to: OutputTarget(path: "/dev/null"), scratch: { () throws(Never) in scratch() },
    process: { (block, scratch: inout Scratch, _) throws(Never) in process(block, &scratch) }
  ).progress.rows
}

/// The id is kept, all others are codes: as scoring plans it.
private func plan(of questionnaire: Questionnaire) throws -> ColumnPlan {
  let program = try ScoringProgram(questionnaire, columns: RowSimulation(questionnaire).columns)
  let tables = program.codes.map { codes in
    var table = CodeTable(empty: codes.empty)
    for byte in UInt8.min...UInt8.max where codes.byByte[Int(byte)] != ScoringProgram.noCode {
      table[byte] = codes.byByte[Int(byte)]
    }
    return table
  }
  return ColumnPlan(
    columns: [ColumnPlan.Column(kept: 0)] + tables.indices.map { ColumnPlan.Column(code: $0) }, tables: tables
  )
}

/// A class, because columns of codes cannot be copied.
private final class Filling {
  private var columns: CodeColumns

  init(_ plan: ColumnPlan) { columns = CodeColumns(plan, separator: UInt8(ascii: ",")) }

  func fill(from block: RecordBlock) {
    guard var cursor = RecordCursor(block) else { return }
    while columns.fill(from: &cursor) > 0 {}
    blackHole(columns.rows)
  }
}

/// Sixteen blocks of 1,024 rows of made-up answers, as the codes of their cells.
private func codes(
  for program: ScoringProgram, _ questionnaire: Questionnaire
) throws -> [[UnsafeMutableBufferPointer<UInt8>]] {
  var simulation = RowSimulation(questionnaire, SampleTable.model)
  var generator = SplitMix64(seed: 11)
  return (0..<16).map { _ in
    let block = program.codes.map { _ in UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1024) }
    for row in 0..<1024 {
      for (column, cell) in simulation.row(using: &generator).enumerated() {
        let (codes, text) = (program.codes[column], cell.text.utf8)
        let code = text.first.map { codes.byByte[Int($0)] } ?? codes.empty
        (block[column].baseAddress.map { $0 + row })?.initialize(to: code)
      }
    }
    return block
  }
}
