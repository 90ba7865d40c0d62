import Foundation
import Intake
import IntakeResults
import Testing

/// Whole intakes from files of answers. What must follow is worked out by hand at the top of each file.
@Suite struct `intake run --answers` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  private func result(_ answers: String, of questionnaire: String = "first-session") throws -> ResultLines {
    let outcome = try shell.run(
      "intake run \(questionnaire) --answers '\(Shell.answers(answers))' --respondent c-017 --out out")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output == outcome.lastLine + "\n", "nothing is asked, so nothing but the path is said")
    return ResultLines(result: try ResultRecord(json: shell.bytes(of: outcome.lastLine)).result)
  }

  private static let alerts: Set = [
    "self-harm", "self-harm-recent", "self-harm-now", "harm-others", "not-safe", "not-private", "high-times",
    "hears-or-sees",
  ]

  @Test func `a full intake`() throws {
    let full = try result("full")
    #expect(full.result.outcome == .finished)
    #expect(
      Set(full.scores) == [
        "phq9 16 Moderately severe, 9 of 9", "gad7 11 Moderate, 7 of 7", "drink_coping 1, 1 of 1",
        "close_people 2 One or two, 5 of 5", "confidants 2 One or two, 5 of 5",
      ])
    #expect(
      full.result.scores.map(\.id) == ["phq9", "gad7", "drink_coping", "close_people", "confidants"],
      "in the order of the document, whichever file they are written in")
    #expect(full.alerts(.fired) == ["self-harm", "self-harm-now", "high-times"])
    #expect(full.alerts(.notFired) == Self.alerts.subtracting(full.alerts(.fired)))
    #expect(
      full.symptoms == [
        "low-mood above threshold 2026-07", "worry above threshold 2026", "sleep above threshold 2026-08",
        "appetite below threshold", "body below threshold", "drinking below threshold",
      ])
    #expect(
      full.links == [
        "low-mood 1 yes: 1-3 months before",
        "low-mood 2 yes: same month",
        "low-mood 3 no: 7-12 months before, over 12 months before",
        "low-mood 4 no: after the onset",
        "low-mood 5 yes: undated",
        "worry 1 no: same month, 1-3 months before, 4-6 months before, 7-12 months before, after the onset",
        "worry 2 no: same month, 1-3 months before, 4-6 months before, after the onset",
        "worry 3 yes: 1-3 months before, 4-6 months before, 7-12 months before, over 12 months before",
        "worry 4 no: same month, 1-3 months before, after the onset",
        "worry 5 no: undated",
        "sleep 1 no: 1-3 months before",
        "sleep 2 no: 1-3 months before",
        "sleep 3 no: 7-12 months before, over 12 months before",
        "sleep 4 no: after the onset",
        "sleep 5 no: undated",
      ])
    #expect(
      full.areas == [
        "1 grief", "2 role-transition *", "3 role-dispute", "also consider interpersonal-deficits",
      ])
    #expect(full.evidence("grief") == ["strong, stated and near, low-mood, 9: event_kind[1] mourning[1]"])
    #expect(
      full.evidence("role-transition") == [
        "strong, stated and near, low-mood, 8: event_kind[2] coping[2]",
        "some, stated, low-mood, 5: event_kind[5] coping[5]",
        "some, 4: event_kind[6] coping[6]",
      ])
    #expect(full.against("role-transition") == ["event_kind[4] coping[4]"])
    #expect(full.evidence("role-dispute").first == "strong, stated, worry, 6: event_kind[3] settled[3]")
    #expect(
      full.evidence("role-dispute").dropFirst().map { $0.prefix { $0 != ":" } } == [
        "strong, current", "some, current", "slight, current", "slight, current",
      ])
    #expect(full.evidence("interpersonal-deficits") == ["slight, current: lonely"])
    #expect(full.against("interpersonal-deficits") == ["confidant"])
    #expect(
      try shell.names(in: "notices").map { $0.drop { $0 != "-" } }.sorted() == [
        "-self-harm-now.json", "-self-harm.json",
      ])
  }

  @Test func `a sparse intake`() throws {
    let sparse = try result("sparse")
    #expect(sparse.result.outcome == .finished)
    #expect(
      Set(sparse.scores) == [
        "phq9 9 Mild, 8 of 9, filled 1, could be 8..11 Mild/Moderate",
        "gad7 - (itemsMissing(1, allowed: 0)), 6 of 7, could be 6..9 Mild",
        "drink_coping - (itemsMissing(1, allowed: 0)), 0 of 1, could be 0..3",
        "close_people - (itemsMissing(1, allowed: 0)), 0 of 1",
        "confidants - (itemsMissing(1, allowed: 0)), 0 of 1",
      ])
    #expect(sparse.alerts(.undecided) == Self.alerts)
    #expect(
      sparse.symptoms == [
        "low-mood undecided 2026-03", "worry below threshold", "sleep below threshold", "appetite undecided",
        "body undecided", "drinking undecided",
      ])
    #expect(sparse.links == ["low-mood 1 yes: undated"])
    #expect(
      Set(sparse.areas) == [
        "not clear grief", "not clear role-dispute", "not clear role-transition",
        "not clear interpersonal-deficits",
      ])
    #expect(sparse.evidence("grief") == ["some: event_kind[1] mourning[1]"])
    #expect(
      sparse.evidence("interpersonal-deficits") == [], "who skips the people page is not called isolated")
    #expect(try !shell.names().contains("notices"))
  }

  @Test func `an intake that is declined`() throws {
    let stopped = try result("stopped")
    #expect(stopped.result.outcome == .stopped("declined"))
    #expect(stopped.result.answers.filter { $0.state != .notReached }.map(\.id) == ["consent"])
    #expect(stopped.result.answers.count > 100)
    #expect(Set(stopped.result.scores.map(\.missing)) == [.notFinished])
    let phq9 = try #require(stopped.result.scores.first { $0.id == "phq9" })
    #expect(phq9.items.of == 9 && phq9.items.notReached == 9 && phq9.filled == nil)
    #expect(stopped.alerts(.undecided) == Self.alerts)
    #expect(stopped.symptoms.count == 6 && stopped.symptoms.allSatisfy { $0.hasSuffix(" undecided") })
    #expect(stopped.links == [])
    #expect(stopped.areas.count == 4 && stopped.areas.allSatisfy { $0.hasPrefix("not clear ") })
  }

  /// The full intake but for its last question, at which the client has everything erased.
  @Test func `an intake that is erased`() throws {
    let full = try String(contentsOfFile: Shell.answers("full"), encoding: .utf8)
    let open = full.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("anything_else:")
    }
    try shell.put(open.joined(separator: "\n"), at: "answers.yaml")
    let terminal = try Terminal()
    let outcome = try shell.run(
      "intake run first-session --answers answers.yaml --respondent c-017 --out out/results <'\(terminal.path)'",
      at: terminal, typing: ["stop", "erase", "yes", "2"])
    #expect(outcome.status == 76, "\(outcome.error)")
    #expect(outcome.output.contains("Is there anything we did not ask that we should know?"))
    #expect(try shell.names(in: "out/results") == [])
    // Both urgent alerts keep their notice, and nothing else that was said.
    #expect(try shell.names(in: "out/notices").count == 2)
    let kept = try shell.run("cat out/notices/*").output
    #expect(kept.contains("Several days") && kept.contains("They come and go"))
    for told in ["c-017", "low since the summer", "Kim", "sertraline"] {
      #expect(full.contains(told) || told == "c-017")
      #expect(!kept.contains(told))
    }
  }

  @Test func `five small changes, and one death that the client connects with the low mood`() throws {
    let changes = try result("changes")
    #expect(
      Set(changes.scores) == [
        "phq9 11 Moderate, 9 of 9", "gad7 0 Minimal, 7 of 7", "close_people 0 Nobody, 1 of 1",
        "confidants 0 Nobody, 1 of 1", "drink_coping - (itemsMissing(1, allowed: 0)), 0 of 1, could be 0..3",
      ])
    #expect(changes.alerts(.notFired) == ["self-harm"])
    #expect(changes.alerts(.undecided) == Self.alerts.subtracting(["self-harm"]))
    #expect(
      changes.symptoms == [
        "low-mood above threshold 2026-06", "worry below threshold", "sleep undecided", "appetite undecided",
        "body undecided", "drinking undecided",
      ])
    #expect(
      changes.links == [
        "low-mood 1 no: 1-3 months before", "low-mood 2 no: 1-3 months before",
        "low-mood 3 no: 1-3 months before",
        "low-mood 4 no: 4-6 months before", "low-mood 5 no: 4-6 months before",
        "low-mood 6 yes: over 12 months before",
      ])
    #expect(
      changes.areas == [
        "1 grief", "2 role-transition", "also consider interpersonal-deficits", "not clear role-dispute",
      ])
    #expect(changes.evidence("grief") == ["some, stated, low-mood, 5: event_kind[6] mourning[6]"])
    #expect(changes.evidence("role-transition").count == 5)
  }

  @Test func `two therapists`() throws {
    let fit = try result("two-therapists", of: "therapist-fit")
    #expect(
      fit.scores.map { $0.prefix { $0 != "," } } == [
        "fit[1] 3.6", "fit[2] 1.7", "price_range[1] 150 Within the usual range",
        "price_range[2] 180 Above the usual range",
      ])
    #expect(fit.result.scores.first { $0.id == "fit[2]" }?.filled?.count == 1)
    #expect(fit.alerts(.fired) == ["no-licence[2]", "not-in-network[2]", "price-too-high[2]"])
    #expect(fit.alerts(.notFired) == ["copay-too-high"])
    let states = Dictionary(fit.result.answers.map { ($0.id.description, $0.state) }) { first, _ in first }
    #expect(states["copay[1]"] == .answered && states["copay[2]"] == .notAsked)
    #expect(states["sessions_covered[1]"] == .answered && states["sessions_covered[2]"] == .notAsked)
    #expect(states["first_choice"] == .answered)
    // Must-haves are notices to the reader, and nobody has to act on them.
    #expect(try !shell.names().contains("notices"))
  }

  // MARK: Safety items

  /// PHQ-9 with these answers, `-` for skipped.
  private func phq9(_ points: String) throws -> ResultLines {
    let lines = points.enumerated().map {
      "phq9_\($0.offset + 1): \($0.element == "-" ? "skip" : "\($0.element)")\n"
    }
    try shell.put(lines.joined(), at: "answers.yaml")
    let outcome = try shell.run("intake run phq-9 --answers answers.yaml --out out")
    #expect(outcome.status == 0, "\(outcome.error)")
    return ResultLines(result: try ResultRecord(json: shell.bytes(of: outcome.lastLine)).result)
  }

  @Test(arguments: [
    ("312312301", "phq9 16 Moderately severe, 9 of 9", AlertRecord.State.fired),
    ("11111111-", "phq9 9 Mild, 8 of 9, filled 1, could be 8..11 Mild/Moderate", .undecided),
    ("000000000", "phq9 0 None or minimal, 9 of 9", .notFired),
    (
      "111111---",
      "phq9 - (itemsMissing(3, allowed: 2)), 6 of 9, could be 6..15 Mild/Moderate/Moderately severe",
      .undecided
    ),
  ])
  func `PHQ-9`(_ points: String, _ score: String, _ alert: AlertRecord.State) throws {
    let lines = try phq9(points)
    #expect(lines.scores == [score])
    #expect(lines.alerts(alert) == ["self-harm"])
  }

  // MARK: The file

  @Test func `says everything that is wrong with the file, and takes nothing of it`() throws {
    try shell.put("phq9_1: 5\nphq9_2: 2\nphq_9: 1\nphq9_9: 2\nphq9_9: 3\n", at: "answers.yaml")
    #expect(try shell.run("intake run phq-9 --answers answers.yaml").status == 65)
    try shell.put("phq9_1: 5\nphq9_2: 2\nphq_9: 1\nphq9_9: 2\nphq9_difficulty: often\n", at: "answers.yaml")
    let outcome = try shell.run("intake run phq-9 --answers answers.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    for place in ["answers.yaml:1:9: error[", "answers.yaml:3:1: error[", "answers.yaml:5:18: error["] {
      #expect(outcome.error.contains(place), "\(outcome.error)")
    }
    #expect(outcome.error.hasSuffix("intake: 'answers.yaml' is not taken, and nothing of it is kept\n"))
    #expect(try shell.names().sorted() == ["Questionnaires", "answers.yaml"])
  }

  @Test func `names a required question that is left out`() throws {
    try shell.put("phq9_1: 1\n", at: "answers.yaml")
    let outcome = try shell.run("intake run first-session --answers answers.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("consent"), "\(outcome.error)")
    #expect(try !shell.names().contains("results"))
  }

  @Test(arguments: [
    ("none.yaml", 66), ("Questionnaires", 66), ("latin1.yaml", 65), ("list.yaml", 65), ("huge.yaml", 65),
  ])
  func `has an exit code for a file that cannot be read`(_ file: String, _ status: Int32) throws {
    try shell.put([0x61, 0x3A, 0x20, 0xE9, 0x0A], at: "latin1.yaml")
    try shell.put("- a\n", at: "list.yaml")
    _ = try shell.run("truncate -s 4000001 huge.yaml")
    let outcome = try shell.run("intake run phq-9 --answers \(file)")
    #expect(outcome.status == status, "\(outcome.error)")
    #expect(outcome.output == "")
  }

  @Test func `skips what is left out, and does not read standard input, where that is no terminal`() throws {
    try shell.put("phq9_1: 1\n", at: "answers.yaml")
    let outcome = try shell.run(
      "intake run phq-9 --answers answers.yaml; read line; echo \"$line\"", input: "mine\n")
    #expect(outcome.lastLine == "mine")
    let path = outcome.output.split(separator: "\n").first.map(String.init) ?? ""
    let answers = try ResultRecord(json: shell.bytes(of: path)).result.answers
    #expect(answers.prefix(9).map(\.state) == [.answered] + Array(repeating: .skipped, count: 8))
  }

  @Test func `says an alert's text on standard error, with whom to call`() throws {
    try shell.put("phq9_9: 1\n", at: "answers.yaml")
    let outcome = try shell.run("intake run phq-9 --answers answers.yaml")
    #expect(outcome.error.contains("- 988 Suicide and Crisis Lifeline: Call or text 988"))
    #expect(try shell.names(in: "notices").count == 1)
  }

  @Test func `asks what is left where there is a terminal`() throws {
    let terminal = try Terminal()
    try shell.put(String((1...8).map { "phq9_\($0): 0\n" }.joined()), at: "answers.yaml")
    let outcome = try shell.run(
      "intake run phq-9 --answers answers.yaml <'\(terminal.path)'", at: terminal,
      typing: ["2", "", "1", "done"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("Thoughts that you would be better off dead"))
    let result = try ResultRecord(json: shell.bytes(of: outcome.lastLine)).result
    #expect(result.outcome == .finished)
    #expect(result.scores.first?.value == 1)
    #expect(try shell.names(in: "notices").count == 1)
  }
}
