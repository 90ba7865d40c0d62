public import Intake
public import LocatedYAML

/// Names of a table's own: for what the questionnaire names, how the table calls it.
///
///     phq9_1: Q1_little_interest
///     event_kind[1]: "Event 1: kind"
///     phq9: depression
///
/// The questionnaire's name stands first, because each can stand once: nothing is answered by two columns. The name of a
/// score, of an alert (`alert_ID`) or of an area (`area_ID`) gives another name to what comes out.
public struct ColumnMap: Hashable, Sendable {
  /// By the questionnaire's names, how the table calls what it answers.
  let read: [String: String]
  /// By the names that the output would have, those that it has.
  let written: [String: String]
  private let nameOf: [String: String]

  /// Names that are the questionnaire's own.
  public init() { self.init(read: [:], written: [:]) }

  private init(read: [String: String], written: [String: String]) {
    self.read = read
    self.written = written
    nameOf = Dictionary(read.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table's columns that are named here, in their order.
  var tableNames: [String] { nameOf.keys.sorted() }

  /// What the questionnaire calls a column of the table: the same where it is not named here, nothing where the
  /// questionnaire's own name of it goes by another.
  func questionnaireName(of name: String) -> String? { nameOf[name] ?? (read[name] == nil ? name : nil) }
}

extension ColumnMap {
  /// Reads the file's tree, and says what is wrong with it; `nil` then.
  public static func read(
    _ source: Source, for questionnaire: Questionnaire, file: FileID = FileID(0)
  ) -> (map: ColumnMap?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(source, file: file)
    guard let root = document.root, !document.diagnostics.hasErrors else {
      return (nil, document.diagnostics)
    }
    guard let pairs = root.mapping else {
      let message = "a map has the questionnaire's names with the table's behind them"
      return (
        nil,
        document.diagnostics
          + [.error("not-a-mapping", message, at: root.location, hint: "phq9_1: Q1, one a line")]
      )
    }
    var reading = Reading(questionnaire)
    for pair in pairs { reading.take(pair) }
    let diagnostics = (document.diagnostics + reading.problems).inOrderOfPlace()
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (ColumnMap(read: reading.read, written: reading.written), diagnostics)
  }

  /// A map on its way.
  private struct Reading {
    let questionnaire: Questionnaire
    let outputs: Set<String>
    var read: [String: String] = [:]
    var written: [String: String] = [:]
    var problems: [Diagnostic] = []
    private var places: [String: Location] = [:]

    init(_ questionnaire: Questionnaire) {
      self.questionnaire = questionnaire
      outputs = ScoreNames(questionnaire).mappable
    }

    mutating func take(_ pair: YAMLPair) {
      let key = pair.key.text
      guard let name = pair.value.scalar, !name.text.isEmpty else {
        let message = "'\(key)' is one column of the table"
        return problems.append(.error("not-a-name", message, at: pair.value.location, hint: "write its name"))
      }
      if let column = questionnaire.column(named: key) {
        if let first = places.updateValue(name.location, forKey: name.text) {
          problems.append(
            .error(
              "column-twice", "the table's column '\(name.text)' stands for two of the questionnaire's",
              at: name.location, hint: "leave one out", notes: [.init("the other one stands here", at: first)]
            ))
        }
        read[questionnaire.name(of: column)] = name.text
      } else if outputs.contains(key) {
        written[key] = name.text
      } else {
        problems.append(unknown(pair.key, name.text))
      }
    }

    private func unknown(_ key: YAMLScalar, _ value: String) -> Diagnostic {
      let known = questionnaire.columns { _ in 2 }.map(questionnaire.name(of:)) + outputs.sorted()
      let isTurned = questionnaire.column(named: value) != nil
      return .error(
        "unknown-name", "the questionnaire has nothing named '\(key.text)'", at: key.location,
        hint: isTurned
          ? "the questionnaire's name comes first: '\(value): \(key.text)'"
          : ColumnSuggestion.nearest(to: key.text, among: known).map(Suggestion.question))
    }
  }
}
