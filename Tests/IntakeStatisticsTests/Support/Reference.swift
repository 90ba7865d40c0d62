import Foundation
import IntakeStatistics
import TestSupport

/// What R tells of the answers in the folder `Reference`, as `reference.R` writes it.
struct Reference: Decodable {
  let versions: [String: [String]]
  let values: [String: [Double]]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Reference")

  static let recorded: Result<Reference, any Error> = Result {
    try JSONDecoder().decode(
      Reference.self, from: Data(contentsOf: folder.appendingPathComponent("reference.json")))
  }

  /// The numbers under a name.
  static func numbers(_ name: String) throws -> [Double] {
    guard let numbers = try recorded.get().values[name] else { throw Missing(name: name) }
    return numbers
  }

  /// The numbers under a name, `width` of which belong together each: columns, as R lays out what it binds by rows.
  static func lines(_ name: String, _ width: Int) throws -> [[Double]] {
    let numbers = try numbers(name)
    return stride(from: 0, to: numbers.count, by: width).map { Array(numbers[$0..<$0 + width]) }
  }

  /// The answers in one of the files.
  static func answers(_ name: String) throws -> ItemMatrix {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let header = lines.first else { throw Missing(name: name) }
    return ItemMatrix(rows: lines.dropFirst().map { $0.map { Double($0) } }, itemCount: header.count)
  }

  struct Missing: Error {
    let name: String
  }
}

/// Whether two numbers are the same to so many parts of the larger, or of 1 where both are smaller.
func isClose(_ one: Double, _ other: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(one - other) <= tolerance * max(1, abs(one), abs(other))
}

func areClose(_ some: [Double], _ others: [Double], _ tolerance: Double = 1e-9) -> Bool {
  some.count == others.count && zip(some, others).allSatisfy { isClose($0, $1, tolerance) }
}

/// Whether two numbers are the same to so many parts of themselves, however small they are.
func isCloseInDigits(_ one: Double, _ other: Double, _ tolerance: Double) -> Bool {
  one == other || abs(one - other) <= tolerance * max(abs(one), abs(other))
}
