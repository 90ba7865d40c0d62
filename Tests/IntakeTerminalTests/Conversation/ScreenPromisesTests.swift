import Intake
import LocatedYAML
import PlainText
import TestSupport
import Testing

@testable import IntakeTerminal

/// What holds for whatever is typed at whatever questionnaire.
@Suite struct ScreenPromisesTests {
  @Test(arguments: [20, 40, 80])
  func `no line is wider than the terminal`(width: Int) throws {
    for (name, definition) in [("whole", "small-intake"), ("odds-and-ends", "odds-and-ends")] {
      let shown = try Transcript.hold(
        Transcript.questionnaire(definition), typing: Transcript.typed(in: name), width: width
      ).shown
      for line in shown.split(separator: "\n") where !">[(".contains(line.first ?? " ") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test func `nothing but plain letters and signs is added to the text of others`() throws {
    let shown = try Transcript.hold(
      Transcript.questionnaire("small-intake"), typing: Transcript.typed(in: "words")
    ).shown
    #expect(shown.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }

  @Test func `what is typed can steer neither the terminal nor the text around it`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let start = ["", "", "yes", "skip", "skip", "skip", "yes"]
    for hostile in Self.hostile {
      let (shown, _) = try Transcript.hold(
        questionnaire, typing: start + [hostile, "40", "2001", "yes", hostile, "3", "no", hostile])
      let shownByUs = shown.split(separator: "\n", omittingEmptySubsequences: false).filter {
        $0.first != ">"
      }
      for scalar in shownByUs.joined(separator: "\n").unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control, "\(hostile.debugDescription)")
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      }
    }
  }

  @Test func `an answer in words is kept as it was typed`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let texts = Self.hostile + ["\\x", "\"quoted\"", "'single'", "=cmd()", "a\\"]
    for typed in texts where !TypedText(typed).plain.isEmpty {
      let (_, outcome) = try Transcript.hold(
        questionnaire,
        typing: ["", "", "yes", "skip", "skip", "skip", "yes", typed, "stop", "1"])
      guard case .keptUnfinished(let interview) = outcome else {
        Issue.record("\(typed.debugDescription): \(outcome)")
        continue
      }
      let kept = try #require(spoken("job", in: interview))
      #expect(Array(kept.utf8) == Array(typed.withoutOuterBlanks.utf8))
    }
  }

  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `every shipped questionnaire can be finished, whatever was typed before`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    for round in FuzzRounds.all {
      var generator = SeededGenerator(seed: round)
      let wild = (0..<150).map { _ in Self.typed.randomElement(using: &generator) ?? "" }
      // Whatever is open by then, these lead out of it and on to the end.
      let tame = (0..<4000).map { ["skip", "1", "", "done", "next"][$0 % 5] }
      let (shown, outcome) = try Transcript.hold(
        questionnaire, typing: ["", "", "", "", "yes"] + wild + tame)
      switch outcome {
      case .finished(let interview), .keptUnfinished(let interview):
        let again = try Interview(
          replaying: interview.events, of: questionnaire, startedAt: interview.startedAt)
        #expect(again == interview)
      case .erased, .paused: break
      case .endOfInput, .interrupted: Issue.record("no end: \(shown.suffix(600))")
      }
    }
  }

  private static let typed = [
    "1", "2", "3", "4", "0", "yes", "no", "y", "skip", "next", "back", "help", "contacts", "review", "done",
    "x",
    "stop", "remove", "remove 1", "undo", "", " ", "hello", "2020", "March 2021", "12/03/1980", "31/02/1990",
    "1,500",
    "1, 2", "8: other words", "none", "\"back\"", "\\skip", "5", "10", "7", "not sure", "last year",
    "a long text",
  ]

  private static let hostile = [
    "\u{1B}[2J", "\u{9B}2J", "\u{202E}abc", "a\u{2066}b", "\u{0}", "\u{7}\u{8}", "\r", "\u{200B}x",
    "e\u{301}",
    "\u{1F469}\u{200D}\u{1F4BB}", "\u{D55C}\u{AE00}", "\u{627}\u{644}", "%s%n", "<script>",
    "'; drop table --", "{id}",
    "- item", "  lead", "\u{2028}x", String(repeating: "w", count: 300),
  ]
}

/// The questionnaires of the repository.
enum Shipped {
  static func questionnaire(_ id: String) throws -> Questionnaire {
    let clinic = try #require(Clinic.read(source("clinic")).clinic)
    return try Questionnaire(source(id), clinic: clinic) { try? source($0) }
  }

  /// In another language, with the clinic in it.
  static func questionnaire(_ id: String, in language: String) throws -> Questionnaire {
    let clinic = try Clinic.read(
      source("clinic"), translatedBy: source("clinic.\(language)"), into: language
    ).clinic
    let checked = Questionnaire.check(try source(id), clinic: clinic) { try? source($0) }
    let translated = checked.translated(into: language, clinic: clinic) { original in
      let name = original.name.split(separator: "/").last.map(String.init) ?? ""
      return try? source("\(name.dropLast(".yaml".count)).\(language)")
    }
    return try #require(translated.questionnaire, "\(translated.diagnostics)")
  }

  private static func source(_ id: String) throws -> Source {
    let path =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/") + "/Questionnaires/\(id).yaml"
    return Source(name: path, text: try Transcript.contents(of: path))
  }
}
