import Intake
import IntakeForms
import IntakeTerminal
import TestSupport
import Testing

@Suite struct `Entry of a paper form` {
  private static let rows = 3

  @Test(arguments: Shipped.all, [UInt64](0..<12))
  func `by its printed numbers alone gives what was marked on it`(id: String, seed: UInt64) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let form = PaperForm(questionnaire, rows: Self.rows) { "(\($0))" }
    let page = PrintedPage(HTMLForm(questionnaire, rows: Self.rows).text)
    let filled = FilledForm(form, printed: page, seed: seed)
    let secretary = Secretary(filled)
    var interview = LineInterview(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_790_000_000)),
      numbering: PaperNumbering(questionnaire), keeper: KeepsNothing(), source: secretary, sink: secretary,
      isWindow: false, now: { Timestamp(secondsSince1970: 1_790_000_001) }, onAlert: { _ in })
    guard case .finished(let finished) = try interview.run() else {
      Issue.record("\(secretary.log.suffix(2000))")
      return
    }
    #expect(secretary.lost == [])
    var numbers: [Address: PaperNumber] = [:]
    for question in form.pages.flatMap(\.parts).flatMap(\.questions) {
      numbers[question.address] = question.number
    }
    for record in finished.result.answers {
      let number = try #require(numbers[record.id], "\(record.id)")
      switch record.state {
      case .answered: #expect(record.value == filled.answers[number]?.value, "\(record.id), \(number)")
      case .notApplicable: #expect(filled.answers[number]?.value == .notApplicable, "\(number)")
      case .skipped:
        #expect(filled.answers[number] == nil, "\(number)")
        // Whoever goes the printed way passes over nothing that is asked.
        let isOnTheWay = filled.reached.contains(number)
        #expect(isOnTheWay, "\(record.id), \(number)")
      case .notAsked, .notReached: break
      }
    }
  }
}

/// Somebody who enters a form, and reads of each question only its number.
private final class Secretary: LineSource, TextSink {
  private let filled: FilledForm
  private var shown = ""
  private var pending: [String] = []
  private var blocks: [PaperNumber: Int] = [:]
  private var stuck = 0
  private(set) var log = ""
  /// Numbers that were asked for and stand nowhere on the paper's way.
  private(set) var lost: [PaperNumber] = []

  init(_ filled: FilledForm) { self.filled = filled }

  var isShownWhileTyped: Bool { true }

  func write(_ text: String) {
    shown += text
    log += text
  }

  func next() -> TypedLine {
    if shown.contains("one of the numbers above") { return .end }
    let line = line()
    log += line + "\n"
    shown = ""
    stuck += 1
    return stuck > 3_000 ? .end : .line(line)
  }

  private func line() -> String {
    guard let match = shown.matches(of: #/(?m)^Question (\d+)(?:\.(\d+))?\. /#).last,
      let question = Int(match.output.1)
    else {
      if shown.contains("Do you mean the command") { return "1" }
      if !pending.isEmpty { return pending.removeFirst() }
      return shown.contains("Type done when") ? "done" : ""
    }
    let number = PaperNumber(question, row: match.output.2.flatMap { Int($0) })
    if let count = filled.blocks[number] {
      blocks[number, default: 0] += 1
      return blocks[number, default: 0] <= count ? "1" : "2"
    }
    if !filled.reached.contains(number) { lost.append(number) }
    pending = filled.answers[number]?.lines ?? ["skip"]
    return pending.isEmpty ? "" : pending.removeFirst()
  }
}
