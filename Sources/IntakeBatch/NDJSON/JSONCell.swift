internal import Intake
internal import IntakeResults

/// Reads what stands for one answer in a line of JSON.
///
/// | question | value |
/// | --- | --- |
/// | yes-no | `"yes"`, `"no"`, `true`, `false`, `1`, `0` |
/// | one | the code, as a text or a number; with typed words `{"other": "the words"}` |
/// | many | a list of those, `[]` for none of these; also one text as a cell of CSV has it |
/// | scale, number | the number, also as a text |
/// | date | the date as a text; a year also as a number |
/// | text | the text |
///
/// `null` and `"skip"` are skipped. A text is read as a cell of CSV is, so that both say the same.
struct JSONCell {
  private let reader: CellReader
  private let kind: NDJSONKeys.Kind

  init(_ reader: CellReader, _ kind: NDJSONKeys.Kind) {
    self.reader = reader
    self.kind = kind
  }

  func read(_ node: JSONNode) -> TableCell {
    switch node.content {
    case .null, .text("skip"): return .empty
    case .text(let text): return text.utf8.contains(0) ? .unreadable(.nul) : reader.read(text)
    case .number(let digits):
      let cell = reader.read(digits)
      if kind == .text, case .answer = cell { return .unreadable(.notAText) }
      return cell
    case .bool(let isYes): return kind == .yesNo ? .answer(.option(isYes ? "yes" : "no")) : fault
    case .array(let elements): return kind == .many ? several(elements) : fault
    case .object: return kind == .one ? choice(node) : fault
    }
  }

  /// That it is nothing that the question could be answered with.
  private var fault: TableCell {
    switch kind {
    case .yesNo, .one, .many, .rows: .unreadable(.notAChoice)
    case .number: .unreadable(.notANumber)
    case .date: .unreadable(.notADate)
    case .text: .unreadable(.notAText)
    }
  }

  private func several(_ elements: [JSONNode]) -> TableCell {
    var choices: [AnswerValue.Choice] = []
    for element in elements {
      let cell = choice(element)
      guard case .answer(.one(let choice)) = cell else { return cell }
      choices.append(choice)
    }
    return .answer(.many(choices))
  }

  /// One choice, with the words typed for it.
  private func choice(_ node: JSONNode) -> TableCell {
    switch node.content {
    case .text(let text), .number(let text):
      return code(text).map { .answer(.option($0)) } ?? fault
    case .object(let members):
      guard let member = members.first, members.count == 1, let code = code(member.key) else { return fault }
      guard case .text(let text) = member.value.content else { return .unreadable(.notAText) }
      if text.utf8.contains(0) { return .unreadable(.nul) }
      let words = text.withoutBlanks
      return .answer(.option(code, words: words.isEmpty ? nil : words))
    default: return fault
    }
  }

  private func code(_ text: String) -> String? {
    if text.utf8.contains(0) { return nil }
    switch reader.read(text) {
    case .answer(.one(let choice)): return choice.code
    case .answer(.many(let choices)) where choices.count == 1: return choices[0].code
    default: return nil
    }
  }
}

extension JSONNode {
  /// As a cell would have it, to be named in a message or carried along.
  var plainText: String {
    switch content {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .text(let text): text
    case .array(let elements): elements.map(\.plainText).joined(separator: " ")
    case .object(let members): members.map(\.key).joined(separator: " ")
    }
  }

  /// Whether it is one text or number, or nothing.
  var isOneValue: Bool {
    switch content {
    case .array, .object: false
    default: true
    }
  }

  /// Whether it says that nothing is said.
  var isSkip: Bool {
    switch content {
    case .null, .text("skip"): true
    default: false
    }
  }
}
