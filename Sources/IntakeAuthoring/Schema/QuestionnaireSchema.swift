internal import Intake

/// The JSON Schema of a questionnaire, for editors that complete keys and underline mistakes as one types.
///
/// It sees shapes: keys, kinds of values, the spelling of ids. What names mean, conditions and points are for a check. It
/// is draft 07, which the usual extensions for YAML know best.
public enum QuestionnaireSchema {
  public static let text = schema.written() + "\n"

  static let schema: SchemaValue = [
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "urn:intake:questionnaire:1",
    "description": "A questionnaire for Intake. 'intake check' finds what a schema cannot see.",
    "allOf": [.part("questionnaire")],
    "definitions": .object(
      shapes.map { ($0.name, $0.schema) } + [
        ("page-entry", pageEntry), ("entry", entry), ("choices", choices), ("item", item), ("items", items),
        ("point", point), ("band-set", bandSet),
      ]),
  ]

  /// Every mapping with keys of the language.
  static let shapes: [SchemaShape] = asked + shown + counted + concluded

  // MARK: What is told apart by its keys

  private static let pageEntry = when(
    "include", then: "include", else: ["anyOf": [.part("page"), .part("include")]])

  private static let entry = when(
    "stop", then: "stop",
    else: [
      "if": ["anyOf": [.requires(["id"]), .requires(["ask"]), .requires(["answer"])]],
      "then": .part("question"),
      "else": when(
        "questions", then: "group",
        else: when("say", then: "say", else: ["anyOf": [.part("question"), .part("say")]])),
    ])

  private static func when(_ key: String, then part: String, else other: SchemaValue) -> SchemaValue {
    ["if": .requires([key]), "then": .part(part), "else": other]
  }

  // MARK: Values of more than one shape

  static let choices: SchemaValue = .either(
    .name(.id), .pairs(.newName(.code), to: .either(.text, .part("option"))))

  private static let item: SchemaValue = [
    "type": "string", "pattern": "^\\s*[a-z][a-z0-9_]*\\s*(\\.\\.\\s*[a-z][a-z0-9_]*\\s*)?$",
  ]
  private static let items: SchemaValue = .either(.part("item"), .list(of: .part("item"), atLeast: 1))

  private static let point: SchemaValue = .object([
    ("type", "object"), ("propertyNames", ["pattern": "^-?[0-9]+$"]), ("additionalProperties", .text),
    ("minProperties", 1), ("maxProperties", 1),
  ])

  /// The keys of any way to answer.
  static func answerKeys(isRoster: Bool = false) -> [SchemaShape.Key] {
    let words = AnswerWord.allCases.map { SchemaValue.string($0.rawValue) }
    return [
      key(
        "answer", .either(["enum": .array(words)], .name(.name)),
        "How it is answered: yes-no, one, many, scale, whole-number, number, date, text, or a name from 'answers'."
      ),
      key(
        "choices", .part("choices"),
        "The options: a code and a label for each, one a line. Or a roster's id: then its rows are the options."
      ),
      key("at-least", .whole(), "Of several options: how many have to be chosen at least."),
      key(
        "at-most", .whole(from: 1),
        "How many options can be chosen; on a page with 'repeat', how many rows added."),
      key("from", .part("point"), "The lowest point of a scale with its label: {1: Not close}."),
      key("to", .part("point"), "The highest point of a scale with its label: {5: Very close}."),
      key(
        "labels", .pairs(["pattern": "^-?[0-9]+$"], to: .text, atLeast: 0),
        "Labels of points between the ends of a scale: {3: So so}."),
      key("min", .number, "The lowest number that can be answered."),
      key("max", .number, "The highest number that can be answered."),
      key("unit", .text, "What is counted, as it reads for many: days, hours a night."),
      key("decimals", .whole(to: 9), "How many decimals a number may have."),
      key("precision", .words("year", "month", "day"), "The finest date that is asked for."),
      key(
        "not-before", .either(.date, .words("today"), .name(.id)),
        "The earliest date: a date, today, or an earlier date question."),
      key(
        "not-after", .either(.date, .words("today"), .name(.id)),
        "The latest date: a date, today, or an earlier date question."),
      key("lines", .whole(from: 1, to: 100), "How many lines a text is given."),
      key("longest", .whole(from: 1), "The longest text, in characters."),
      key(
        "shape", .text,
        "The shape of a text: # a digit, @ a letter, others themselves, ? makes the one before optional."),
      key(
        "does-not-apply", .text, "The label of a way out that is neither a skip nor a zero: I have no job."),
    ]
  }

  /// Which keys go with which way to answer, and which it needs.
  static var answerRules: [(key: String, value: SchemaValue)] {
    let all = answerKeys().map(\.name)
    let rules = AnswerWord.allCases.map { word -> SchemaValue in
      var then: [(key: String, value: SchemaValue)] = [
        ("properties", .object(all.filter { !word.keys.contains($0) }.map { ($0, .boolean(false)) }))
      ]
      let needed: [SchemaValue] =
        switch word {
        case .one, .many: ["choices"]
        case .scale: ["from", "to"]
        case .yesNo, .wholeNumber, .number, .date, .text: []
        }
      if !needed.isEmpty { then.append(("required", .array(needed))) }
      return [
        "if": ["properties": ["answer": ["const": .string(word.rawValue)]], "required": ["answer"]],
        "then": .object(then),
      ]
    }
    return [("allOf", .array(rules))]
  }
}
