import Foundation
import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A simulated table` {
  static let model = ResponseModel(
    factor: .one(loading: 0.7), missing: 0.1, today: PartialDate(year: 2026, month: 1, day: 1))

  private func table(
    _ id: String, seed: UInt64 = 7, _ format: SimulatedTable.Format = .csv, id column: String? = nil
  ) throws -> SimulatedTable {
    SimulatedTable(
      try ShippedQuestionnaire.named(id), Self.model, seed: seed, format: format, idColumn: column)
  }

  private func lines(_ table: SimulatedTable, _ rows: Range<Int>) -> [String] {
    var table = table
    return rows.map { row in
      var buffer = ByteBuffer()
      table.append(row: row, to: &buffer)
      return String(decoding: buffer.bytes, as: UTF8.self)
    }
  }

  /// What is written by so many workers.
  private func text(_ id: String, rows: Int, workers: Int, _ format: SimulatedTable.Format = .csv) throws
    -> String
  {
    let place = try TemporaryDirectory()
    let tables = try (0..<workers).map { _ in try table(id, format) }
    let target = try OutputTarget(path: place.at("table"))
    try SimulatedTable.write(tables, rows: rows, to: target)
    try target.finish()
    return try place.text(of: "table")
  }

  /// Recorded once: a seed means the same with every later version, or the numbers in somebody's paper are lost.
  @Test func `has the bytes that its seed has always had`() throws {
    var text = ""
    for format in SimulatedTable.Format.allCases {
      for id in ["phq-9", "symptom-screening"] {
        let table = try table(id, format, id: "respondent")
        text += "\(id), \(format.rawValue)\n" + table.header + lines(table, 1..<5).joined() + "\n"
      }
    }
    #expect(Snapshot("simulated").difference(from: text) == nil)
  }

  @Test func `has rows that do not depend on those before them`() throws {
    let table = try table("therapist-fit")
    let ascending = lines(table, 1..<12)
    var backwards = table
    for row in (1..<12).reversed() {
      var buffer = ByteBuffer()
      backwards.append(row: row, to: &buffer)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == ascending[row - 1])
    }
    #expect(Set(ascending).count == 11)
    #expect(try lines(self.table("therapist-fit", seed: 8), 1..<12) != ascending)
  }

  @Test(arguments: [0, 1, 2047, 2048, 2049, 5000])
  func `is the same from any number of cores`(_ rows: Int) throws {
    let one = try text("gad-7", rows: rows, workers: 1)
    #expect(one.split(separator: "\n").count == rows + 1)
    for workers in [2, 3, 5] { #expect(try text("gad-7", rows: rows, workers: workers) == one) }
  }

  @Test func `stops when asked to`() throws {
    let place = try TemporaryDirectory()
    let cancellation = try Cancellation()
    cancellation.cancel()
    let target = try OutputTarget(path: place.at("table"))
    #expect(throws: OutputError.cancelled) {
      try SimulatedTable.write([try table("gad-7")], rows: 10, to: target, cancellation: cancellation)
    }
  }
}
