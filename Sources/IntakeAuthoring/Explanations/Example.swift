internal import Intake
public import LocatedYAML

/// A few lines of a questionnaire, or of a table, and what they stand in.
public struct Example: Sendable {
  /// What the lines are a part of.
  public enum Place: Hashable, Sendable {
    /// Nothing: they are a whole file.
    case whole
    /// Keys at the margin of a questionnaire. What is missing for a whole one is the sample's.
    case file
    /// Questions behind those of the sample.
    case questions
    /// Pairs of texts beside the questionnaire `example`, which is among the others.
    case pairs
    /// A file of answers to the questionnaire `example`, which is among the others.
    case answers
    /// Cases beside the questionnaire `example`, which is among the others.
    case cases
    /// Rows of a table with answers to the sample for tables.
    case table
    /// Lines of JSON with answers to the sample for tables.
    case lines
  }

  public let place: Place
  public let text: String
  /// What else is needed: included questionnaires by their ids, and `clinic`.
  public let others: [(id: String, text: String)]
  /// The same lines as they were last committed; `nil` where what was before does not matter.
  public let committed: String?

  init(
    _ place: Place, _ text: String, with others: [(id: String, text: String)] = [], committed: String? = nil
  ) {
    self.place = place
    self.text = text
    self.others = others
    self.committed = committed
  }
}

extension Example {
  /// The lines in a whole questionnaire.
  public var source: Source {
    var text = self.text
    switch place {
    case .whole: break
    case .file:
      text = Example.completed(text, as: "example")
      if !Example.has("pages", in: text) { text += "\npages:\n" + Example.page }
    case .questions:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = Example.head(of: "example") + "pages:\n" + Example.page + Example.secondPage
      text += lines.map { $0.isEmpty ? "" : "      " + $0 }.joined(separator: "\n")
    case .pairs, .answers, .cases: text = Example.completed(others.first?.text ?? "", as: "example")
    case .table, .lines: text = Example.tableQuestionnaire
    }
    return Source(name: "example.yaml", text: text + "\n")
  }

  /// What a check says of the definition.
  var definition: CheckedDefinition {
    let clinic = others.first { $0.id == "clinic" }?.text ?? Example.clinic
    return Questionnaire.check(
      source, clinic: Clinic.read(Source(name: "clinic.yaml", text: clinic)).clinic,
      including: { id in
        others.first { $0.id == id }.map { other in
          Source(name: "\(id).yaml", text: Example.completed(other.text, as: id))
        }
      })
  }

  /// Everything that a check says, and whether the questionnaire could run.
  var checked: (diagnostics: [Diagnostic], sources: [Source], isSound: Bool) {
    let definition = definition
    guard place == .pairs else {
      let before = committed.map { Example(place, $0, with: others).source }
      let notRaised = before.flatMap { Diagnostic.versionNotRaised(source, in: FileID(0), since: $0) }
      return (
        definition.diagnostics + definition.hardTexts() + [notRaised].compactMap(\.self), definition.sources,
        definition.questionnaire != nil
      )
    }
    let translated = definition.translated(into: "es") { _ in
      Source(name: "example.es.yaml", text: text + "\n")
    }
    return (
      definition.diagnostics + translated.diagnostics, translated.sources, translated.questionnaire != nil
    )
  }

  /// The ids of the sample's questions that the lines name.
  var namesOfSample: [String] {
    guard place == .file || place == .questions, place == .questions || !Example.has("pages", in: text) else {
      return []
    }
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return ["worry_1", "worry_2", "tired", "hours", "note"].filter { name in
      words.contains { $0 == name } && !text.contains("id: \(name)\n")
    }
  }

  /// With the keys that begin every questionnaire, as far as they are not there.
  private static func completed(_ text: String, as id: String) -> String {
    let missing = head(of: id).split(separator: "\n").filter { line in
      !has(line.prefix { $0 != ":" }, in: text)
    }
    return missing.map { $0 + "\n" }.joined() + text
  }

  private static func has(_ key: some StringProtocol, in text: String) -> Bool {
    text.hasPrefix("\(key):") || text.contains("\n\(key):")
  }

  private static func head(of id: String) -> String {
    """
    questionnaire: \(id)
    version: 1.0.0
    title: An example
    language: en
    source: {kind: own, citation: Written for this clinic., rights: May be copied.}

    """
  }

  private static let page = """
      - page: start
        title: How you are
        questions:
          - {id: worry_1, ask: Do you worry?, answer: one, choices: {0: Never, 1: Some days, 2: Most days}}
          - {id: worry_2, ask: Do you brood?, answer: one, choices: {0: Never, 1: Some days, 2: Most days}}
          - {id: tired, ask: Are you tired?, answer: yes-no}
          - {id: hours, ask: How many hours do you sleep?, answer: whole-number}
          - {id: note, ask: Anything else?, answer: text}

    """

  private static let secondPage = """
      - page: more
        title: More about you
        questions:

    """

  private static let clinic = """
    clinic: A clinic
    trial: true
    contacts:
      crisis-contacts:
        - {name: A crisis line, reach: Call 1, checked: 2026-01-01}

    """
}

extension String {
  /// With `right` in the place of `wrong`; with nothing to be replaced, as it is.
  func mending(_ wrong: String, _ right: String) -> String {
    wrong.isEmpty ? self : replacing(wrong, with: right)
  }
}
