internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import LocatedYAML

/// What is said about a table of responses, for every command that reads one.
struct TableArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The column that names the respondent.", valueName: "column"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Other names: a YAML mapping, the questionnaire's name first and the table's behind it.",
      valueName: "file"))
  var map: String?

  @Flag(help: "Cells hold labels; codes are still read where no label is the same.")
  var labels = false

  // Such codes begin with a minus, which would be taken for an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Codes of the table's own for what is missing: \(Self.kinds). An empty cell, 'NA' and '.' are missing without it.",
      valueName: "code=kind,…"),
    transform: Self.missing)
  var missing: [String: MissingKind] = [:]

  @Option(
    help: ArgumentHelp(
      "On which day the rows were answered: a date, or the column that says so.", valueName: "column|date"))
  var today: String?

  func validate() throws {
    guard let today, today.utf8.count == 10, today.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil else {
      return
    }
    if PartialDate(today) == nil { throw ValidationError("There is no day '\(today)'.") }
  }

  /// What the options say; a map is read, and what is wrong with it is said.
  func options(for questionnaire: Questionnaire) throws(Failure) -> TableOptions {
    TableOptions(
      idColumn: id, today: today.map(TableOptions.Today.init),
      coding: CellCoding(missing: missing, readsLabels: labels), map: try columnMap(for: questionnaire))
  }

  private func columnMap(for questionnaire: Questionnaire) throws(Failure) -> ColumnMap {
    guard let map else { return ColumnMap() }
    let file = try DefinitionFile(reading: map)
    let (read, diagnostics) =
      file.diagnostics.hasErrors ? (nil, file.diagnostics) : ColumnMap.read(file.source, for: questionnaire)
    for finding in CheckFinding.all(diagnostics, in: [file.source], useColor: Stream.error.takesColor) {
      try? Stream.error.write(finding.text + "\n")
    }
    guard let read else { throw .unreadable("'\(map)' is not a map of columns") }
    return read
  }
}

extension TableArguments {
  private static let kinds = MissingKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// `-99=skipped,-98=not-asked`.
  private static func missing(_ text: String) throws -> [String: MissingKind] {
    var codes: [String: MissingKind] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty else {
        throw ValidationError("'\(part)' has to be a code with its kind: '-99=skipped'.")
      }
      guard let kind = MissingKind(rawValue: String(sides[1])) else {
        let nearest = Suggestion.question(for: String(sides[1]), among: MissingKind.allCases.map(\.rawValue))
        throw ValidationError("'\(sides[1])' is none of \(kinds)\(nearest.map { "; \($0)" } ?? ".")")
      }
      guard codes.updateValue(kind, forKey: String(sides[0])) == nil else {
        throw ValidationError("'\(sides[0])' stands twice in '--missing'.")
      }
    }
    return codes
  }
}
