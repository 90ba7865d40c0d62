import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// What must hold whatever is answered, and however the questionnaire is edited then.
struct CarryingPropertyTests {
  /// An interview under way, and another version of its questionnaire.
  private func edited(seed: UInt64) throws -> (old: Interview, new: Questionnaire) {
    let text = RandomQuestionnaire.text(seed: seed)
    var interview = Interview(try .yaml(text), startedAt: InterviewPropertyTests.start)
    var events = RandomEvents(seed: seed &* 32_452_843)
    for _ in 0..<70 { try? interview.apply(events.next(for: interview)) }
    var editor = RandomEdit(seed: seed)
    return (interview, editor.edited(text))
  }

  private static let name = DefinitionName(id: "old", version: "1", digest: "sha256:0")
  private static let at = Timestamp(secondsSince1970: 1_795_009_999)

  @Test(arguments: Array(UInt64(1)...60))
  func `every answer is kept or listed, and none is invented`(seed: UInt64) throws {
    let (old, new) = try edited(seed: seed)
    let interview = try old.carried(to: new, from: Self.name, at: Self.at)
    let carried = try #require(interview.carriedOver)
    #expect(interview.holdsInvariants)
    let kept = Dictionary(
      carried.answers.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(kept.count == carried.answers.count)
    let lists = try #require(carried.moves.first)
    #expect(carried.moves.count == 1)
    let listed = Set((lists.askedAgain + lists.gone).map(\.address))
    let stored = old.storedAnswers
    for (address, answer) in stored {
      if let kept = kept[address] {
        #expect(kept == answer)
      } else {
        #expect(listed.contains(address), "\(address) is lost")
      }
    }
    let rosters = Set(old.machine.rosters.elements.map { Address($0.id) })
    #expect(Set(kept.keys).isSubset(of: stored.keys))
    #expect(listed.subtracting(rosters).isSubset(of: stored.keys))
    #expect(interview.storedAnswers == kept)
    #expect(interview.firedAlerts.prefix(old.firedAlerts.count).map(\.at) == old.firedAlerts.map(\.at))
    // Whatever is kept can be told and added up.
    #expect(interview.result.carried?.count == 1)
  }

  @Test(arguments: Array(UInt64(1)...60))
  func `a carried interview goes on, and is replayed`(seed: UInt64) throws {
    let (old, new) = try edited(seed: seed)
    var interview = try old.carried(to: new, from: Self.name, at: Self.at)
    var events = RandomEvents(seed: seed)
    for _ in 0..<15 {
      try? interview.apply(events.next(for: interview))
      #expect(interview.holdsInvariants)
    }
    let again = try Interview(
      replaying: interview.events, of: new, startedAt: interview.startedAt, today: interview.today)
    #expect(again == interview)
    #expect(again.step == interview.step)
  }

  @Test(arguments: Array(UInt64(1)...60))
  func `to the same questionnaire everything comes along`(seed: UInt64) throws {
    let (old, _) = try edited(seed: seed)
    let interview = try old.carried(to: old.questionnaire, from: Self.name, at: Self.at)
    #expect(interview.storedAnswers == old.storedAnswers)
    #expect(interview.evaluator.evaluation == old.evaluator.evaluation)
    #expect(interview.places == old.places)
    #expect(interview.firedAlerts == old.firedAlerts)
    #expect(interview.review == old.review)
    #expect(interview.result.carried == [Carried.Move(from: Self.name, at: Self.at)])
  }

  @Test func `the edits meet every fate`() throws {
    var (kept, askedAgain, gone, setAside, pastAlerts, removed) = (0, 0, 0, 0, 0, 0)
    for seed in UInt64(1)...60 {
      let (old, new) = try edited(seed: seed)
      let carried = try #require(try old.carried(to: new, from: Self.name, at: Self.at).carriedOver)
      kept += carried.answers.count
      askedAgain += carried.moves[0].askedAgain.count
      gone += carried.moves[0].gone.count
      setAside += (carried.moves[0].askedAgain + carried.moves[0].gone).count { !$0.counted }
      pastAlerts += carried.alerts.count { $0.fired.isOfEarlierVersion }
      removed += carried.rosters.map(\.removed.count).reduce(0, +)
    }
    #expect(min(kept, askedAgain, gone) > 50, "\(kept), \(askedAgain), \(gone)")
    #expect(min(setAside, pastAlerts, removed) > 5, "\(setAside), \(pastAlerts), \(removed)")
  }
}

extension Interview {
  /// All that was answered or skipped, whether it counts or not.
  fileprivate var storedAnswers: [Address: Carried.Answer] {
    var found: [Address: Carried.Answer] = [:]
    for question in machine.questions.ordinals {
      let rows = machine.questions[question].roster.map {
        Array(evaluator.responses.rosters[$0.index].answers.rows)
      }
      for row in rows ?? [0] {
        guard let entry = evaluator.storedAnswer(to: question, row: row), let at = entry.at else { continue }
        let address = machine.address(of: question, row: row)
        found[address] = Carried.Answer(
          address: address, value: entry.value.map { machine.answerValue(of: $0, to: question) }, at: at)
      }
    }
    return found
  }
}

/// Edits a questionnaire at random, as an author might: only what the checker takes.
struct RandomEdit {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed &* 49_979_687) }

  mutating func edited(_ text: String) -> Questionnaire {
    var text = text
    var questionnaire = parsed(text)
    for _ in 0..<random.number(1...4) {
      let candidate = edit(text)
      guard let checked = parsed(candidate) else { continue }
      (text, questionnaire) = (candidate, checked)
    }
    guard let questionnaire else { preconditionFailure("a random questionnaire passes the checker") }
    return questionnaire
  }

  private func parsed(_ text: String) -> Questionnaire? {
    Questionnaire.check(Source(name: "test.yaml", text: text)).questionnaire
  }

  private mutating func edit(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch random.index(below: 9) {
    case 0: return RandomQuestionnaire.text(seed: UInt64(random.number(1...60)))
    case 1: return replace("label: B, points: 1", ["label: B, points: 2", "label: Bb, points: 1"], in: text)
    case 2:
      return replace(
        "c: {label: C, points: 3, text: true}", ["c: {label: C, points: 3}", "d: {label: D, points: 3}"],
        in: text)
    case 3: return replace("max: 9", ["max: 8", "max: 9\n        unit: days"], in: text)
    case 4: return replace("at-most: ", ["at-most: 1 # "], in: text)
    case 5: return replace("Is there one?", ["Is there any?"], in: text)
    case 6:
      // A question, a text or a stop with all its keys.
      let starts = lines.indices.filter {
        lines[$0].hasPrefix("      - ") || lines[$0].hasPrefix("  - alert")
      }
      guard let start = starts.randomElement(using: &random) else { return text }
      let margin = lines[start].prefix { $0 == " " }.count
      let end = lines[(start + 1)...].firstIndex { $0.prefix { $0 == " " }.count <= margin } ?? lines.count
      lines.removeSubrange(start..<end)
    case 7:
      let conditions = lines.indices.filter {
        lines[$0].contains("  when: ") && !lines[$0].contains("- when")
      }
      guard let line = conditions.randomElement(using: &random) else { return text }
      lines.remove(at: line)
    default:
      let asks = lines.indices.filter { lines[$0].contains("ask: What about") || lines[$0].contains("say: ") }
      guard let line = asks.randomElement(using: &random) else { return text }
      lines[line] = lines[line].replacing("What", with: "How").replacing("say: \"", with: "say: \"So ")
        .replacing("Thank", with: "Many thanks, thank")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func replace(_ piece: String, _ others: [String], in text: String) -> String {
    text.replacing(piece, with: random.pick(others))
  }
}
