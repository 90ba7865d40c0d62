internal import Intake

/// A column of an exported table as a statistics program is to have it.
struct ScriptVariable {
  /// The place of its column in the file, from 0, and that of the column with the kinds of missing.
  let place: Int
  let whyPlace: Int?
  let name: String
  let whyName: String?
  let label: String
  let form: Form
  /// The kinds of missing that its cells can have.
  let kinds: [String]
  /// The most bytes of a cell.
  let width: Int
  /// The most decimals of a cell that is a number.
  let decimals: Int
  /// Whether its numbers, or those of its choices, are what they count in a score.
  let countsPoints: Bool

  enum Form {
    case text
    /// A code of a list, with the number and the label that stand for it.
    case choice([Value])
    /// Several codes: whether each is among them.
    case flags([Flag])
    case number(labels: [Value])
    /// A number, or `90+`, which is read as 90.
    case age
  }

  struct Value {
    let code: String
    let number: String
    let label: String
  }

  struct Flag {
    let code: String
    let name: String
    let label: String
  }

  /// All variables of a table, in its order.
  static func all(of table: ExportTable) -> [ScriptVariable] {
    var names = VariableNames()
    var place = 0
    return table.columns.indices.map { index in
      let column = table.columns[index]
      let own = place
      place += column.hasWhy ? 2 : 1
      let name = names.name(for: column.name)
      let kinds = column.group == .score ? ScriptVariable.kindsOfScores : WhyMissing.ofAnswers
      return ScriptVariable(
        place: own, whyPlace: column.hasWhy ? own + 1 : nil, name: name,
        whyName: column.hasWhy ? names.name(for: column.whyName) : nil, label: column.label,
        form: Form(column, name, &names), kinds: column.hasWhy ? kinds : [],
        width: table.rows.map { $0[index].text.utf8.count }.max() ?? 0,
        decimals: table.rows.map { $0[index].text.decimals }.max() ?? 0,
        countsPoints: column.group == .answer && column.countsPoints)
    }
  }

  private static let kindsOfScores =
    ["not-finished", "items-missing", "nothing-to-score", "division-by-zero", "overflow", WhyMissing.noRow]

  /// The longest that a kind of missing is, in bytes.
  static let widestKind = (kindsOfScores + WhyMissing.ofAnswers).map(\.utf8.count).max() ?? 0
}

extension ScriptVariable.Form {
  fileprivate init(_ column: ExportColumn, _ name: String, _ names: inout VariableNames) {
    switch column.kind {
    case .text: self = .text
    case .age: self = .age
    case .year: self = .number(labels: [])
    case .number(_, _, let labels):
      self = .number(labels: labels.map { .init(code: $0.code, number: $0.code, label: $0.label) })
    case .code(let codes): self = .choice(ScriptVariable.Form.values(codes))
    case .codes(let codes):
      self = .flags(
        codes.map { code in
          .init(code: code.code, name: names.name(for: name + "_" + code.code), label: code.label)
        })
    }
  }

  /// By their points where each choice has whole ones of its own, else by their places from 1. No label comes twice:
  /// a second one has its code behind it.
  private static func values(_ codes: [ExportColumn.Code]) -> [ScriptVariable.Value] {
    let points = ExportColumn.points(of: codes)
    var seen: Set<String> = []
    return codes.enumerated().map { index, code in
      let label = seen.insert(code.label).inserted ? code.label : "\(code.label) (\(code.code))"
      return .init(
        code: code.code, number: String(points.map { $0[index] } ?? index + 1), label: label)
    }
  }
}

extension ExportColumn {
  fileprivate var countsPoints: Bool {
    switch kind {
    case .number: true
    case .code(let codes): ExportColumn.points(of: codes) != nil
    case .text, .codes, .age, .year: false
    }
  }

  /// What choices count, where each has whole points of its own.
  fileprivate static func points(of codes: [Code]) -> [Int]? {
    let points = codes.compactMap { $0.points?.whole }
    return points.count == codes.count && Set(points).count == codes.count ? points : nil
  }
}

extension String {
  /// How many digits stand behind a point.
  fileprivate var decimals: Int {
    utf8.firstIndex(of: UInt8(ascii: ".")).map { utf8.distance(from: $0, to: utf8.endIndex) - 1 } ?? 0
  }

  /// The beginning that has no more than so many bytes, whole characters only, on one line.
  func cut(toBytes limit: Int) -> String {
    let line = String(map { $0.isNewline ? " " : $0 })
    guard line.utf8.count > limit else { return line }
    var cut = ""
    var count = 0
    for character in line {
      count += character.utf8.count
      if count > limit - "…".utf8.count { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
