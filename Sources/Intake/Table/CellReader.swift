internal import PlainText

/// Reads the texts of one column of a table.
///
/// | question | cell |
/// | --- | --- |
/// | yes-no | `yes`, `no`, `1`, `0` |
/// | one | the code |
/// | many | codes with spaces between, `none` for none of these |
/// | scale, number | the number: a decimal point, no thousands, no exponent, no plus |
/// | date | `2026`, `2026-07`, `2026-07-15` |
/// | a row | its number, or its name |
/// | text | the text |
/// | a roster's own column | numbers or names of its rows with spaces between, `none` for nobody |
///
/// Outer blanks do not count. Nothing, `NA` and `.` are missing, in columns of texts too, unless they are a code of the
/// question. `does-not-apply` is the way out of a question that offers one. Whole numbers may be written as programs
/// write them that keep numbers as floats: `2.0` and `02` are 2, also as the code of a choice.
///
/// Whether the question takes what was read is not looked at here: that is for `RowReplay`.
///
/// A class, because it never changes and is looked up for every cell.
public final class CellReader: Sendable {
  public let column: TableColumn
  public let coding: CellCoding
  private let kind: Kind
  /// Codes of the question as they stand, and labels where they are read, to what each stands for.
  private let codes: [String: String]
  private let labels: [String: String]
  private let offersWayOut: Bool
  private let wayOut: String?
  /// How many bytes a text can have that its question takes as it stands; `nil` for other columns, and where some texts
  /// mean something else.
  private let mostOfPlainText: Int?
  /// How the question takes an answer; `nil` where that depends on other answers, and for what is no answer.
  private let reading: AnswerReading?
  /// `nil` for what is no answer.
  private let answerCoding: AnswerCoding?

  private enum Kind {
    case one, many, number, date, text, rows
  }

  /// What stands for nothing chosen, and for nobody.
  private static let none = "none"
  private static let doesNotApply = "does-not-apply"

  /// Reads the cells of a column of this questionnaire's tables.
  public init(_ questionnaire: Questionnaire, column: TableColumn, coding: CellCoding = CellCoding()) {
    self.column = column
    self.coding = coding
    let machine = questionnaire.machine
    guard column.part == .answer, case .question(let ordinal) = machine.names[column.address.name] else {
      kind = column.part == .rows ? .rows : .text
      (codes, labels, offersWayOut, wayOut, reading) = ([:], [:], false, nil, nil)
      answerCoding = nil
      mostOfPlainText = nil
      return
    }
    let question = machine.questions[ordinal]
    let labelled = coding.readsLabels ? machine.labelled(question.answer) : []
    codes = machine.cellCodes(question.answer)
    labels = Dictionary(
      labelled.map { ($0.label.withoutOuterBlanks.lowercased(), $0.code) },
      uniquingKeysWith: { first, _ in first })
    reading =
      question.dependsOnOtherAnswers ? nil : AnswerReading(question: question, address: column.address)
    answerCoding = AnswerCoding(question)
    offersWayOut = question.doesNotApply != nil
    if case .text(let limits) = question.answer, limits.shape == nil, coding.missing.isEmpty, !offersWayOut {
      mostOfPlainText = min(limits.longest ?? .max, AnswerReading.longestText)
    } else {
      mostOfPlainText = nil
    }
    wayOut = coding.readsLabels ? question.doesNotApply?.source.withoutOuterBlanks.lowercased() : nil
    kind =
      switch question.answer {
      case .yesNo, .one: .one
      case .many: .many
      case .scale, .number: .number
      case .date: .date
      case .text: .text
      }
  }

  /// Whether hardly two cells of the column are the same.
  var isOfTexts: Bool { kind == .text }

  /// Whether a text is an answer that a choice, a number or a date takes; a text is none, because it takes any.
  public func isAnswer(_ text: String) -> Bool {
    guard !isOfTexts else { return false }
    var text = text
    let cell = text.withUTF8 { readCell(utf8: $0) }
    // What depends on other answers is decided by them.
    if case .answer = cell.cell { return reading == nil || cell.entry != nil }
    return false
  }

  /// What the bytes of a cell say, and what that comes to.
  func readCell(utf8 bytes: UnsafeBufferPointer<UInt8>) -> ReadCell {
    func read(_ cell: TableCell, _ entry: Responses.Entry?) -> ReadCell {
      ReadCell(cell: cell, entry: entry, code: entry.flatMap { answerCoding?.code(of: $0) })
    }
    if isPlainText(bytes) {
      let text = String(decoding: bytes, as: UTF8.self)
      return read(.answer(.text(text)), .init(value: .text(text), at: nil))
    }
    let cell = self.read(utf8: bytes)
    switch cell {
    case .empty: return read(cell, .skipped)
    case .missing(let kind): return read(cell, .init(kind, offersWayOut: offersWayOut))
    case .answer(let answer):
      let value = (try? reading?.value(of: answer)) ?? nil
      return read(cell, value.map { .init(value: $0, at: nil) })
    case .rows, .unreadable: return read(cell, nil)
    }
  }

  /// Whether the bytes are a text in a column of texts, and there is nothing about it that needs a second look.
  func isPlainText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mostOfPlainText, bytes.count > 2, bytes.count <= mostOfPlainText, bytes[0] > 0x20,
      bytes[bytes.count - 1] > 0x20
    else { return false }
    var (all, least) = (UInt8(0), UInt8.max)
    for byte in bytes { (all, least) = (all | byte, min(least, byte)) }
    return all < 0x80 && least > 0
  }

  /// What the text of a cell says.
  public func read(_ text: some StringProtocol) -> TableCell {
    let text = String(text).withoutOuterBlanks
    if !coding.missing.isEmpty, let kind = coding.missing[text] { return .missing(kind) }
    if text.isEmpty { return .empty }
    if text == "NA" || text == ".", codes[text] == nil { return .empty }
    if offersWayOut, text == Self.doesNotApply || text.lowercased() == wayOut {
      return .answer(.notApplicable)
    }
    switch kind {
    case .one: return .answer(.option(code(of: text)))
    case .many: return .answer(.options(several(text)))
    case .number: return number(text).map { .answer(.number($0)) } ?? .unreadable(.notANumber)
    case .date: return PartialDate(text).map { .answer(.date($0)) } ?? .unreadable(.notADate)
    case .text: return .answer(.text(text))
    case .rows: return .rows(text == Self.none ? [] : parts(of: text).map(Self.withoutDecimals))
    }
  }

  /// What the bytes of a cell say: text in UTF-8, without a NUL.
  public func read(utf8 bytes: UnsafeBufferPointer<UInt8>) -> TableCell {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .unreadable(.invalidUTF8) }
    return bytes.contains(0) ? .unreadable(.nul) : read(text)
  }

  // MARK: Choices

  /// The code that a text stands for; the text itself where it stands for none, for whoever says so.
  private func code(of text: String) -> String {
    if !labels.isEmpty, let code = labels[text.lowercased()] { return code }
    return codes[text] ?? codes[Self.withoutDecimals(text)] ?? text
  }

  private func several(_ text: String) -> [String] {
    if text == Self.none, codes[text] == nil { return [] }
    // A label may have spaces in it: then only semicolons part them.
    if !labels.isEmpty {
      let parts = text.split(separator: ";").map { String($0).withoutOuterBlanks }
      if parts.allSatisfy({ labels[$0.lowercased()] != nil || codes[$0] != nil }) { return parts.map(code) }
    }
    return parts(of: text).map(code)
  }

  private func parts(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // MARK: Numbers

  private func number(_ text: String) -> Fraction? {
    if !labels.isEmpty, let code = labels[text.lowercased()] { return Fraction(decimal: code) }
    return Fraction(decimal: Self.withoutTrailingZeros(text))
  }

  /// `2.0` and `02` as 2; every other text as it is.
  private static func withoutDecimals(_ text: String) -> String {
    guard text.utf8.first.map({ $0 == UInt8(ascii: "-") || ($0 >= 48 && $0 <= 57) }) ?? false,
      let number = Fraction(decimal: withoutTrailingZeros(text)), number.isWhole
    else { return text }
    return number.description
  }

  /// More zeros behind the point than a fraction has room for say no more.
  private static func withoutTrailingZeros(_ text: String) -> Substring {
    guard let point = text.firstIndex(of: "."), text[point...].utf8.count > 2 else { return text[...] }
    var rest = text[...]
    while rest.utf8.last == UInt8(ascii: "0"), rest.utf8.index(rest.endIndex, offsetBy: -2) != point {
      rest = rest.dropLast()
    }
    return rest
  }
}

extension Question {
  /// Whether what it takes is decided by other answers, or by the day.
  fileprivate var dependsOnOtherAnswers: Bool {
    switch answer {
    case .one(.rows), .many(.rows, _, _): true
    case .date(let limits): limits.notBefore != nil || limits.notAfter != nil
    case .yesNo, .one, .many, .scale, .number, .text: false
    }
  }
}

extension Machine {
  /// Every text that is a code of a choice, with the code that results store for it.
  fileprivate func cellCodes(_ answer: AnswerKind) -> [String: String] {
    var codes: [String: String] = [:]
    if let options = answer.options {
      for option in options { codes[option.code] = option.code }
    }
    if case .yesNo = answer { codes.merge(["1": "yes", "0": "no"]) { code, _ in code } }
    if let roster = answer.rosterOfChoices, let numbers = possibleRows(of: roster) {
      for number in numbers { codes[String(number)] = rowName(number, in: roster) }
      for number in numbers {
        let name = rowName(number, in: roster)
        codes[name] = name
      }
    }
    return codes
  }

  /// Labels with their codes: of choices, of given rows, of points of a scale. Without those that have an answer put
  /// into them, which differ from person to person.
  fileprivate func labelled(_ answer: AnswerKind) -> [(label: String, code: String)] {
    func verbatim(_ label: Template, _ code: String) -> (label: String, code: String)? {
      label.segments == [.text(label.source)] ? (label.source, code) : nil
    }
    if case .scale(let scale) = answer {
      return scale.labels.sorted { $0.key < $1.key }.compactMap { verbatim($0.value, String($0.key)) }
    }
    if let options = answer.options { return options.compactMap { verbatim($0.label, $0.code) } }
    if let roster = answer.rosterOfChoices, case .given(let rows) = rosters[roster].rows {
      return rows.compactMap { verbatim($0.label, $0.code) }
    }
    return []
  }
}
