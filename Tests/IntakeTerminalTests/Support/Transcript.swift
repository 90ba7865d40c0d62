import FoundationEssentials
import Glibc
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
  /// What the interview is kept under; `nil` for one that is not kept.
  let code: String?
  /// What the interview goes on with; `nil` for a new one.
  let resumed: Interview?

  init(
    _ name: String, of definition: String = "small-intake", clinic: Clinic? = nil, code: String? = nil,
    resumed: Interview? = nil
  ) throws {
    self.init(
      name, of: try Transcript.questionnaire(definition, clinic: clinic), width: 80, code: code,
      resumed: resumed)
  }

  init(
    _ name: String, of questionnaire: Questionnaire, width: Int, code: String? = nil,
    resumed: Interview? = nil
  ) {
    self.name = name
    self.code = code
    self.resumed = resumed
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
  func hold() throws -> InterviewOutcome {
    let expected = try Transcript.read("\(name).txt")
    let typed = try Transcript.typed(in: name)
    let (shown, outcome) = try Transcript.hold(
      questionnaire, typing: typed, width: width, code: code, resumed: resumed)
    if ProcessInfo.processInfo.environment["INTAKE_RECORD_SNAPSHOTS"] != nil {
      try Data(shown.utf8).write(to: URL(filePath: "\(Transcript.folder)/\(name).txt"))
      Issue.record("\(name).txt was written anew: read it, and run again without INTAKE_RECORD_SNAPSHOTS")
    } else {
      #expect(shown == expected, "\(name).txt: INTAKE_RECORD_SNAPSHOTS=1 writes it anew")
    }
    return outcome
  }

  /// All that a person sees, with what they type; after the last line, the end of input.
  ///
  /// - Parameters:
  ///   - code: What the interview is kept under; `nil` for one that is not kept.
  ///   - resumed: What it goes on with; `nil` for a new one.
  static func hold(
    _ questionnaire: Questionnaire, typing lines: [String], width: Int = 80, code: String? = nil,
    resumed: Interview? = nil, disk: Disk = Disk()
  ) throws -> (shown: String, outcome: InterviewOutcome) {
    let screen = Screen()
    var seconds = 1_790_000_000
    let keeper: any InterviewKeeper = code.map { DiskKeeper(code: $0, disk: disk) } ?? KeepsNothing()
    var interview = LineInterview(
      resumed ?? Interview(questionnaire, startedAt: Timestamp(secondsSince1970: seconds)),
      isResumed: resumed != nil, keeper: keeper,
      source: Typist(lines: lines[...], screen: screen, disk: disk), sink: screen, width: { width },
      now: {
        seconds += 1
        return Timestamp(secondsSince1970: seconds)
      },
      onAlert: { screen.text += "[\($0.address) passed on]\n" })
    let outcome = try interview.run()
    let text = screen.text.replacing(LineInterview.clearWindow, with: "(the window is cleared)\n")
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
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

/// Somebody who types these lines, each shown as it is typed. Some of them are no lines, but what happens then.
struct Typist: LineSource {
  static let ctrlC = "(Ctrl-C)"
  static let terminated = "(terminated)"
  static let hungUp = "(hung up)"
  static let resumed = "(goes on after Ctrl-Z)"
  static let diskIsFull = "(the disk is full)"
  static let diskHasRoom = "(the disk has room again)"

  var lines: ArraySlice<String>
  let screen: Screen
  var disk = Disk()

  var isShownWhileTyped: Bool { true }

  mutating func next() -> TypedLine {
    guard let line = lines.popFirst(), line != Transcript.end else {
      screen.text += Transcript.end + "\n"
      return .end
    }
    screen.text += line + "\n"
    switch line {
    case Typist.ctrlC: return .interrupted(SIGINT)
    case Typist.terminated: return .interrupted(SIGTERM)
    case Typist.hungUp: return .interrupted(SIGHUP)
    case Typist.resumed: return .resumed
    case Typist.diskIsFull, Typist.diskHasRoom:
      disk.isFull = line == Typist.diskIsFull
      screen.text += "> "
      return next()
    default: return .line(line)
    }
  }
}

/// What interviews are kept on.
final class Disk {
  var isFull = false
  /// The interview as it was last kept.
  var kept: Interview?
}

struct DiskKeeper: InterviewKeeper {
  static let why = "There is no room left on this device."

  let code: String?
  let disk: Disk

  func keep(_ interview: Interview) -> Keeping {
    if disk.isFull { return .notKept(why: DiskKeeper.why) }
    disk.kept = interview
    return .kept
  }

  func erase() -> Erasing {
    if disk.isFull { return .notErased(why: "The device does not let go of it.") }
    disk.kept = nil
    return .erased
  }
}

extension String {
  fileprivate func deletingLastComponents(_ count: Int) -> String {
    split(separator: "/", omittingEmptySubsequences: false).dropLast(count).joined(separator: "/")
  }
}
