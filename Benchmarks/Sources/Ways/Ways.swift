import BatchSamples
import Glibc
import Intake

/// What a cell costs on the general way, row by row, and how many times that is what it costs on the fast one, block by
/// block: the same answers, by two questionnaires that score it alike.
///
///     Ways [ROUNDS]
@main
struct Ways {
  /// So many that what is done once for a table is next to nothing.
  private static let (fastRows, generalRows) = (500_000, 10_000)

  static func main() throws {
    let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 9 : 9
    let (fast, general) = (try Shipped.screening(), try Shipped.screening(isRowByRow: true))
    let (long, short) = (try SampleTable(fast, rows: fastRows), try SampleTable(fast, rows: generalRows))
    var costs: (fast: [Double], general: [Double]) = ([], [])
    // In turn, so that both meet the same machine.
    for _ in 0..<rounds {
      costs.fast.append(try Ways.cost(of: long, by: fast))
      costs.general.append(try Ways.cost(of: short, by: general))
    }
    let ratios = zip(costs.fast, costs.general).map { $1 / $0 }
    print("a cell, block by block         \(shown(median(costs.fast))) ns")
    print("a cell, row by row             \(shown(median(costs.general))) ns")
    print("row by row over block by block \(shown(median(ratios))) times")
    print("medians of processor time in \(rounds) rounds, \(fastRows) and \(generalRows) rows")
  }

  /// Nanoseconds of the processor for a cell, whoever else wants it.
  private static func cost(of table: SampleTable, by questionnaire: Questionnaire) throws -> Double {
    let start = processorTime()
    try table.score(by: questionnaire)
    return (processorTime() - start) / Double(table.rows * table.columns)
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
