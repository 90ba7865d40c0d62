import Foundation
import Intake
import IntakeResults
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeInterchange

/// Shipped questionnaires, and results of them from answers files.
enum Samples {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  static let ids = ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"]
  static let engine = Engine(name: "intake", version: "0")

  private static func source(_ path: String) throws -> Source {
    Source(
      name: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  static func questionnaire(_ id: String) throws -> Questionnaire {
    let clinic = Clinic.read(try source("Questionnaires/clinic.yaml")).clinic
    let checked = Questionnaire.check(
      try source("Questionnaires/\(id).yaml"), clinic: clinic,
      including: { try? source("Questionnaires/\($0).yaml") })
    return try #require(checked.questionnaire)
  }

  /// A questionnaire of one page with these entries, written as they stand under `questions:`.
  static func page(_ entries: String, more: String = "", version: String = "1.0.0") throws -> Questionnaire {
    let indented = entries.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    let text = """
      questionnaire: test
      version: \(version)
      title: A test
      pages:
        - page: first
          title: First
          questions:
      \(indented.joined(separator: "\n"))
      \(more)
      """
    let checked = Questionnaire.check(Source(name: "test.yaml", text: text))
    return try #require(checked.questionnaire, "\(checked.diagnostics.map(\.message))")
  }

  /// The result of answers as an answers file has them; what they leave out is skipped.
  static func record(
    _ questionnaire: Questionnaire, _ answers: String, respondent: String? = nil, session: Int? = nil,
    today: PartialDate? = PartialDate("2026-11-23"), startedAt seconds: Int = 1_795_425_242
  ) throws -> ResultRecord {
    let start = Timestamp(secondsSince1970: seconds)
    let read = AnswersFile.read(Source(name: "answers.yaml", text: answers))
    let file = try #require(read.answers, "\(read.diagnostics.map(\.message))")
    let answered = file.apply(
      to: Interview(questionnaire, startedAt: start, today: today), leftOver: .skipped,
      at: start)
    #expect(answered.diagnostics.map(\.message) == [])
    return ResultRecord(
      answered.interview.result, of: questionnaire, respondent: respondent,
      occasion: Occasion(session: session),
      administered: .byRespondent, engine: engine)
  }

  static func answers(_ name: String) throws -> String {
    try source("Tests/IntakeCommandTests/Answers/\(name).yaml").text
  }

  static func table(
    _ records: [ResultRecord], _ questionnaire: Questionnaire, including inclusions: Set<Inclusion> = [],
    isScored: Bool = false
  ) -> ExportTable {
    var key = StudyKey()
    var random = SeededGenerator(seed: 1)
    return ExportTable(
      of: records, to: questionnaire, including: inclusions, isScored: isScored, key: &key, random: &random)
  }
}

extension ExportTable {
  /// The cells of a column, row by row, with the kinds of missing in brackets.
  func cells(_ name: String) throws -> [String] {
    let index = try #require(columns.firstIndex { $0.name == name }, "no column \(name)")
    return rows.map { row in row[index].why.map { "(\($0))" } ?? row[index].text }
  }
}

/// The records of a table, by a slow and obvious reader: quotes, doubled inside, and whatever stands in them.
func records(ofCSV bytes: [UInt8]) -> [[String]] {
  var records: [[String]] = [[]]
  var cell: [UInt8] = []
  var isQuoted = false
  var index = 0
  func flush() { records[records.count - 1].append(String(decoding: cell, as: UTF8.self)) }
  while index < bytes.count {
    let byte = bytes[index]
    if isQuoted {
      if byte == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        cell.append(byte)
      }
    } else if byte == UInt8(ascii: "\"") {
      isQuoted = true
    } else if byte == UInt8(ascii: ",") {
      flush()
      cell = []
    } else if byte == UInt8(ascii: "\n") {
      flush()
      cell = []
      records.append([])
    } else {
      cell.append(byte)
    }
    index += 1
  }
  return records.dropLast()
}
