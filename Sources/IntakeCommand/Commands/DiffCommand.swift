internal import ArgumentParser
internal import Intake
internal import IntakeResults

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "What is different between two versions of a questionnaire, and what it means for stored answers.",
    discussion: """
      Worst first: what breaks drafts, what makes scores of both versions
      incomparable, what a draft asks again, and what is safe. What the old
      version includes is looked up beside it. Git gives an old version with
      'git show HEAD:Questionnaires/phq-9.yaml'.

      For example:
        intake diff phq-9 gad-7
      """)

  @Argument(help: "The older version: a path or an id.")
  var old: String

  @Argument(help: "The newer version: a path or an id.")
  var new: String

  func run() throws {
    let (before, now) = (try LoadedDefinition(old).sound(), try LoadedDefinition(new).sound())
    let changes = now.changes(from: before)
    try Stream.output.writeText(
      "\(before.id) \(before.version) to \(now.id) \(now.version): \(Self.summary(changes))")
    for consequence in DefinitionChange.Consequence.allCases {
      let own = changes.filter { $0.consequence == consequence }
      guard !own.isEmpty else { continue }
      try Stream.output.write("\n")
      try Stream.output.writeText(consequence.heading)
      for change in own {
        try Stream.output.writeText("- \(change.subject) \(change.words)", indent: 2)
      }
    }
    let notes = Self.notes(before, now, changes)
    if !notes.isEmpty { try Stream.output.write("\n") }
    for note in notes { try Stream.output.writeText(note) }
  }

  private static func summary(_ changes: [DefinitionChange]) -> String {
    guard !changes.isEmpty else { return "nothing is different to whoever answers and reads." }
    let counts = DefinitionChange.Consequence.allCases.compactMap { consequence -> String? in
      let count = changes.count { $0.consequence == consequence }
      return count == 0 ? nil : "\(count) \(consequence.inShort)"
    }
    return counts.joined(separator: ", ") + "."
  }

  /// What follows from the files themselves.
  private static func notes(
    _ before: Questionnaire, _ now: Questionnaire, _ changes: [DefinitionChange]
  ) -> [String] {
    let (old, new) = (
      DefinitionReference.all(of: before.definitions), DefinitionReference.all(of: now.definitions)
    )
    var notes: [String] = []
    for reference in new {
      guard let earlier = old.first(where: { $0.id == reference.id }), earlier.digest != reference.digest
      else {
        continue
      }
      if earlier.version == reference.version {
        notes.append(
          "\(reference.id) has changed, and its version is still \(reference.version): raise it, so that results say "
            + "which they came from.")
      }
      if now.scoreVariables.contains(where: { now.definitions[$0.definition].id == reference.id }) {
        notes.append(
          "In a progress, scores are joined by the SHA-256 of the file that they are written in: those of "
            + "\(reference.id) begin a new line, also where nothing of them has changed.")
      }
    }
    return notes
  }
}

extension DefinitionChange.Consequence {
  fileprivate var heading: String {
    switch self {
    case .breaksDrafts: "BREAKS DRAFTS: one that was begun on the old version does not open on the new one"
    case .breaksComparison: "BREAKS COMPARISON: values of both versions are not of one measure"
    case .asksAgain: "ASKS AGAIN: a draft keeps its other answers, and asks this again or leaves it behind"
    case .safe: "SAFE: whatever is stored stays what it was"
    }
  }

  fileprivate var inShort: String {
    switch self {
    case .breaksDrafts: "breaking drafts"
    case .breaksComparison: "breaking comparison"
    case .asksAgain: "asking again"
    case .safe: "safe"
    }
  }
}
