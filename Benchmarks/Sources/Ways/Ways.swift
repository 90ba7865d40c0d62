import BatchSamples
import Glibc
import Intake

/// What a cell and a byte cost on the general way, row by row, and how many times that is what they cost on the fast one,
/// block by block.
///
/// The first two are the same answers, by two questionnaires that score them alike. The others are of questionnaires that
/// only the general way takes; their cells are of other lengths, and so their bytes are compared too.
///
///     Ways [ROUNDS]
@main
struct Ways {
  /// A table, and the questionnaire that it is scored by.
  private struct Way {
    let name: String
    let table: SampleTable
    let questionnaire: Questionnaire

    init(_ name: String, _ questionnaire: Questionnaire, rows: Int, by other: Questionnaire? = nil) throws {
      self.name = name
      self.questionnaire = other ?? questionnaire
      table = try SampleTable(questionnaire, rows: rows)
    }

    /// Nanoseconds of the processor, whoever else wants it.
    func cost() throws -> Double {
      let start = Ways.processorTime()
      try table.score(by: questionnaire)
      return Ways.processorTime() - start
    }
  }

  static func main() throws {
    let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 9 : 9
    let screening = try Shipped.screening()
    // So many rows that what is done once for a table is next to nothing.
    let ways = try [
      Way("PHQ-9 and GAD-7, block by block", screening, rows: 500_000),
      Way("PHQ-9 and GAD-7, row by row", screening, rows: 50_000, by: Shipped.screening(isRowByRow: true)),
      Way("symptom-screening", Shipped.questionnaire("symptom-screening"), rows: 40_000),
      Way("therapist-fit", Shipped.questionnaire("therapist-fit"), rows: 20_000),
      Way("first-session", Shipped.questionnaire("first-session"), rows: 12_000),
    ]
    var costs: [[Double]] = ways.map { _ in [] }
    // In turn, so that all meet the same machine.
    for _ in 0..<rounds {
      for (index, way) in ways.enumerated() { costs[index].append(try way.cost()) }
    }
    print("processor time, medians of \(rounds) rounds; behind it, how many times that of the first")
    print(line("", "ns a cell", "ns a byte", "rows"))
    for (way, own) in zip(ways, costs) {
      let cells = (way.table.rows * way.table.columns, ways[0].table.rows * ways[0].table.columns)
      let bytes = (way.table.size, ways[0].table.size)
      print(
        line(
          way.name, figure(own, cells.0, costs[0], cells.1), figure(own, bytes.0, costs[0], bytes.1),
          "\(way.table.rows)"))
    }
  }

  /// What one of so many costs, and how many times that is what one of the first costs.
  private static func figure(_ own: [Double], _ count: Int, _ first: [Double], _ firstCount: Int) -> String {
    let ratios = zip(own, first).map { own, first in
      own / Double(count) / (first / Double(firstCount))
    }
    return "\(shown(median(own) / Double(count))) (\(shown(median(ratios))))"
  }

  private static func line(_ name: String, _ figures: String...) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    return padded(name, 34) + figures.map { padded($0, 16) }.joined()
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func shown(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
