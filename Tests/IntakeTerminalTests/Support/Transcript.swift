import FoundationEssentials
import Intake
import LocatedYAML
import Testing

@testable import IntakeTerminal

/// An interview as a person sees it, in a text file: a line that begins with `>` was typed, all others were shown.
///
/// The typed lines are taken from the file, and the whole is compared with it. `INTAKE_RECORD_SNAPSHOTS=1` writes what was
/// shown to the file and fails, so that a change is read before it is kept.
struct Transcript {
  static let folder = #filePath.deletingLastComponents(2) + "/Transcripts"

  /// The line that stands for the end of input.
  static let end = "(end of input)"

  let name: String
  let questionnaire: Questionnaire
  let width: Int

  init(_ name: String, of definition: String = "small-intake", clinic: Clinic? = nil) throws {
    self.init(name, of: try Transcript.questionnaire(definition, clinic: clinic), width: 80)
  }

  init(_ name: String, of questionnaire: Questionnaire, width: Int) {
    self.name = name
    self.questionnaire = questionnaire
    self.width = width
  }

  static func questionnaire(_ name: String, clinic: Clinic? = nil) throws -> Questionnaire {
    let own = try read("clinic.yaml")
    let clinic = try clinic ?? #require(Clinic.read(Source(name: "clinic.yaml", text: own)).clinic)
    let checked = try Questionnaire.check(Source(name: name, text: read("\(name).yaml")), clinic: clinic)
    return try #require(checked.questionnaire, "\(checked.diagnostics)")
  }

  /// Types what the file has, compares what is shown, and gives the outcome.
  @discardableResult
  func hold() throws -> LineOutcome {
    let expected = try Transcript.read("\(name).txt")
    let typed = try Transcript.typed(in: name)
    let (shown, outcome) = try Transcript.hold(questionnaire, typing: typed, width: width)
    if ProcessInfo.processInfo.environment["INTAKE_RECORD_SNAPSHOTS"] != nil {
      try Data(shown.utf8).write(to: URL(filePath: "\(Transcript.folder)/\(name).txt"))
      Issue.record("\(name).txt was written anew: read it, and run again without INTAKE_RECORD_SNAPSHOTS")
    } else {
      #expect(shown == expected, "\(name).txt: INTAKE_RECORD_SNAPSHOTS=1 writes it anew")
    }
    return outcome
  }

  /// All that a person sees, with what they type; after the last line, the end of input.
  static func hold(
    _ questionnaire: Questionnaire, typing lines: [String], width: Int = 80
  ) throws -> (shown: String, outcome: LineOutcome) {
    let screen = Screen()
    var seconds = 1_790_000_000
    var interview = LineInterview(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: seconds)),
      source: Typist(lines: lines[...], screen: screen), sink: screen, width: { width },
      now: {
        seconds += 1
        return Timestamp(secondsSince1970: seconds)
      },
      onAlert: { screen.text += "[\($0.address) passed on]\n" })
    let outcome = try interview.run()
    let shown = screen.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return (shown.joined(separator: "\n"), outcome)
  }

  /// The lines that are typed in a transcript.
  static func typed(in name: String) throws -> [String] {
    try read("\(name).txt").split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      line.first == ">" ? String(line.dropFirst(line.hasPrefix("> ") ? 2 : 1)) : nil
    }
  }

  private static func read(_ file: String) throws -> String { try contents(of: "\(folder)/\(file)") }

  static func contents(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}

/// What stands on the screen: a class, because what is typed and what is shown end up on the same one.
final class Screen: TextSink {
  var text = ""

  func write(_ text: String) { self.text += text }
}

/// Somebody who types these lines, each shown as it is typed.
struct Typist: LineSource {
  var lines: ArraySlice<String>
  let screen: Screen

  var isShownWhileTyped: Bool { true }

  mutating func next() -> TypedLine {
    guard let line = lines.popFirst(), line != Transcript.end else {
      screen.text += Transcript.end + "\n"
      return .end
    }
    screen.text += line + "\n"
    return .line(line)
  }
}

extension String {
  fileprivate func deletingLastComponents(_ count: Int) -> String {
    split(separator: "/", omittingEmptySubsequences: false).dropLast(count).joined(separator: "/")
  }
}
