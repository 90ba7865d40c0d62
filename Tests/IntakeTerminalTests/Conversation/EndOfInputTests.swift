import Intake
import Testing

@testable import IntakeTerminal

@Suite struct EndOfInputTests {
  /// The lines that are typed in the transcript of a whole interview.
  private static func typed() throws -> [String] {
    try Transcript.typed(in: "whole")
  }

  @Test func `the end of input is never an answer, at whatever line it comes`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let lines = try EndOfInputTests.typed()
    // The last line is typed when all is over.
    for count in lines.indices.dropLast() {
      let (shown, outcome) = try Transcript.hold(questionnaire, typing: Array(lines[..<count]))
      guard case .endOfInput(let interview) = outcome else {
        Issue.record("after \(count) lines: \(outcome)")
        continue
      }
      let hasAnswers = interview.events.contains(where: \.changesAnswers)
      let left = EnglishWording().left(hasAnswers ? .inMemoryOnly : .nothingAnswered)
      #expect(left.allSatisfy(shown.contains))
      #expect(shown.contains(EnglishWording().thanks) == false)
    }
  }

  @Test func `an alert is passed on before the input can end`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let (shown, _) = try Transcript.hold(questionnaire, typing: ["", "", "1", "1", "1", "3"])
    let passedOn = try #require(shown.firstRange(of: "passed on]"))
    let text = try #require(shown.firstRange(of: "Thank you for telling us"))
    let ended = try #require(shown.firstRange(of: EnglishWording().inputEnded))
    #expect(passedOn.lowerBound < text.lowerBound)
    #expect(text.lowerBound < ended.lowerBound)
    #expect(shown[ended.lowerBound...].contains("short note"))
  }

  @Test func `a consent, an alert, an erasure and the end take no line that was typed ahead`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let now = Timestamp(secondsSince1970: 1_790_000_001)
    var conversation = Conversation(Interview(questionnaire, startedAt: now), code: "k7mp-3xqa-9dtb")
    var fresh = [conversation.begin(at: now).needsFreshLine]
    for line in ["", "", "yes", "1", "1", "2", "", "stop", "3", "2", "no", "no", "skip", "skip", "1"] {
      fresh.append(conversation.hear(.line(line), at: now).needsFreshLine)
    }
    // The first screen, the text; consent; low, tired, harm; the alert; work; stop, erase, work again; people, helps, own words, its menu, the end.
    #expect(
      fresh == [
        true, true, true, false, false, false, true, false, false, true, false, false, false, false, false,
        true,
      ])
  }

  @Test func `lines that cannot be read change nothing`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_790_000_000))
    var conversation = Conversation(interview)
    let now = Timestamp(secondsSince1970: 1_790_000_001)
    _ = conversation.begin(at: now)
    for line in ["", "", "yes", "skip", "skip", "skip", "no", "skip", "skip", "one line"] {
      _ = conversation.hear(.line(line), at: now)
    }
    for unread in [TypedLine.notText(readable: 3), .tooLong, .cutByTerminal] {
      let before = conversation.interview
      let reply = conversation.hear(unread, at: now)
      #expect(conversation.interview == before)
      #expect(reply.outcome == nil)
      #expect(reply.passage.lines(width: 80).joined(separator: " ").contains(EnglishWording().linesKept))
    }
    _ = conversation.hear(.line("another"), at: now)
    _ = conversation.hear(.line(""), at: now)
    #expect(spoken("own_words", in: conversation.interview) == "one line\nanother")
  }
}

/// The answer to a question as the list of answers has it.
func spoken(_ id: Address, in interview: Interview) -> String? {
  for entry in interview.review.flatMap(\.entries) where entry.address == id {
    if case .spoken(let words) = entry.answer { return words }
  }
  return nil
}
