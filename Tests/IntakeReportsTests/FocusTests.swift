import Intake
import IntakeReports
import IntakeResults
import ResultSamples
import TestSupport
import Testing

@Suite struct `A choice of what to work on` {
  private let record = FirstSessionSample.record

  private func choice(_ area: String, of record: ResultRecord, by: String = "Dr. Lee", at second: Int = 0)
    -> FocusChoice
  {
    FocusChoice(
      result: record.fingerprint, area: area, reason: "She speaks of it first", by: by,
      at: Timestamp(secondsSince1970: 1_795_430_000 + second))
  }

  private func text(_ record: ResultRecord, _ choices: [FocusChoice] = [], isBlind: Bool = false) -> String {
    let report = Report(record, choices: choices, isBlind: isBlind)
    return TerminalReport(width: 4000).text(of: report)
  }

  @Test func `a closed order is the same text, whatever the order is`() throws {
    let closed = text(record, isBlind: true)
    #expect(closed != text(record))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var other = record
      var formulation = try #require(other.result.formulation)
      formulation.areas.shuffle(using: &random)
      for index in formulation.areas.indices {
        formulation.areas[index].standing =
          [.place(1), .place(2), .place(3), .alsoConsider, .notClear].randomElement(using: &random)
          ?? .notClear
      }
      formulation.couldChange.toggle()
      other.result.formulation = formulation
      #expect(text(other, isBlind: true) == closed)
    }
  }

  @Test func `opens the order, and stands before it`() throws {
    let area = try #require(record.result.formulation?.areas.first)
    let open = text(record, [choice(area.id, of: record)], isBlind: true)
    #expect(open == text(record, [choice(area.id, of: record)]))
    let chosen = try #require(open.firstRange(of: "The clinician's choice: \(area.title) (Dr. Lee, "))
    let order = try #require(open.firstRange(of: "It proposes; the clinician decides."))
    #expect(chosen.upperBound < order.lowerBound)
    #expect(open.contains("Reason: She speaks of it first.") && !open.contains("closed until"))
    #expect(!open.contains("Clinician's choice: ____"))
  }

  @Test func `is held against the rule's order`() throws {
    func compared(_ standings: [FormulationRecord.AreaRecord.Standing], chosen index: Int) throws -> String {
      var record = record
      var formulation = try #require(record.result.formulation)
      for index in formulation.areas.indices { formulation.areas[index].standing = standings[index] }
      record.result.formulation = formulation
      return text(record, [choice(formulation.areas[index].id, of: record)])
    }
    let titles = try #require(record.result.formulation?.areas.map(\.title))
    let count = titles.count
    let clear =
      [.place(1)] + Array(repeating: FormulationRecord.AreaRecord.Standing.place(2), count: count - 1)
    #expect(try compared(clear, chosen: 0).contains("The rule puts the same area first."))
    #expect(try compared(clear, chosen: 1).contains("The rule puts another first: \(titles[0])."))
    let tied = Array(repeating: FormulationRecord.AreaRecord.Standing.place(1), count: count)
    #expect(try compared(tied, chosen: 1).contains("The rule puts it first too, in a tie: \(titles[0])"))
    let unclear = Array(repeating: FormulationRecord.AreaRecord.Standing.notClear, count: count)
    #expect(try compared(unclear, chosen: 0).contains("By the rule, which area comes first is not clear."))
  }

  @Test func `says that the answers have changed since, and what was chosen before`() throws {
    let areas = try #require(record.result.formulation?.areas)
    var changed = record
    changed.respondent = "somebody else"
    let choices = [choice(areas[0].id, of: record), choice(areas[1].id, of: record, by: "Dr. Poe", at: 60)]
    let note = "These answers are not the ones that it was chosen from"
    #expect(text(changed, choices).contains(note) && !text(record, choices).contains(note))
    let both = text(record, choices)
    #expect(both.contains("The clinician's choice: \(areas[1].title) (Dr. Poe, "))
    #expect(both.contains("Chosen before\n    - \(areas[0].title) (Dr. Lee, "))
  }

  @Test func `read back is what was written`() throws {
    for seed in UInt64(0)..<50 {
      var random = SeededGenerator(seed: seed)
      let texts = HostileTexts.all
      let written = FocusChoice(
        result: record.fingerprint, area: texts.randomElement(using: &random) ?? "",
        reason: texts.randomElement(using: &random) ?? "", by: texts.randomElement(using: &random) ?? "",
        at: Timestamp(secondsSince1970: Int.random(in: 0...4_000_000_000, using: &random)))
      #expect(try FocusChoice(json: written.json) == written)
    }
  }

  @Test func `leaves every format inert`() throws {
    let area = try #require(record.result.formulation?.areas.first)
    for text in HostileTexts.all {
      let choice = FocusChoice(
        result: record.fingerprint, area: area.id, reason: text, by: text,
        at: Timestamp(secondsSince1970: 1_795_430_000))
      let report = Report(record, choices: [choice])
      #expect(try PageReading(HTMLReport().text(of: report)).problems == [], "\(text)")
      #expect(!TerminalReport().text(of: report).unicodeScalars.contains("\u{1B}"), "\(text)")
    }
  }
}
