internal import LocatedYAML
internal import PlainText

extension ScoreDraft {
  init(reading reader: inout MappingReader) {
    id = reader.newName("score", .id, required: true)
    title = reader.label("title", required: true)
    rule = RuleDraft(reading: &reader)
    reverse = reader.items("reverse", mayBeEmpty: true)
    weights = reader.weights("weights")
    ifMissing = reader.mapping("if-missing", as: "'if-missing'") { FillDraft(reading: &$0) }
    notAsked = reader.notAsked("not-asked")
    times = reader.number("times")
    round = reader.word("round")
    decimals = reader.whole("decimals", to: 9)
    range = reader.range("range")
    bands = reader.bands("bands")
    better = reader.word("better")
    change = reader.mapping("change", as: "'change'") { ChangeDraft(reading: &$0) }
    each = reader.name("each", .id)
    show = reader.word("show")
    isFormative = reader.truth("formative")
    location = reader.location
  }
}

extension RuleDraft {
  /// The one rule of a score; none and two are reported.
  fileprivate init?(reading reader: inout MappingReader) {
    let words = ["sum", "mean", "count", "max", "value"]
    let written = reader.keys.map(\.text).filter(words.contains)
    let lists: [(String, (ItemsDraft) -> RuleDraft)] = [
      ("sum", { .sum($0) }), ("mean", { .mean($0) }), ("count", { .count($0) }), ("max", { .max($0) }),
    ]
    var rules: [String: RuleDraft] = [:]
    for (word, make) in lists {
      rules[word] = reader.items(word).map(make)
    }
    if let expression = reader.expression("value") { rules["value"] = .value(expression) }
    if written.isEmpty {
      reader.problems.append(
        .language(
          .missingKey, "a score needs one of \(words.joined(last: "or"))", at: reader.location,
          hint: "for example: sum: phq9_1 .. phq9_9"))
    }
    reader.reportClash(
      of: written,
      "a score has one rule, and here stand \(written.map { "'\($0)'" }.joined(separator: " and "))",
      hint: "keep one of them, or write two scores")
    guard let first = written.first, let rule = rules[first] else { return nil }
    self = rule
  }
}

extension FillDraft {
  fileprivate init(reading reader: inout MappingReader) {
    atMost = reader.whole("at-most", from: 1, required: true)
    fill = reader.word("fill", required: true)
    source = reader.plain("source")
    location = reader.location
  }
}

extension MappingReader {
  fileprivate mutating func notAsked(_ key: String) -> Located<NotAskedDraft>? {
    guard let scalar = scalar(key) else { return nil }
    let value: NotAskedDraft? =
      switch scalar.text {
      case "missing": .missing
      case "leave-out": .leaveOut
      default: Fraction(decimal: scalar.text).map { .number($0) }
      }
    guard let value else {
      problems.append(.wrongValue("'\(key)' is missing, leave-out or a number", scalar))
      return nil
    }
    return Located(value: value, location: scalar.location)
  }

  /// `0..27`, the lower end first.
  fileprivate mutating func range(_ key: String) -> Located<ClosedRange<Fraction>>? {
    guard let scalar = scalar(key) else { return nil }
    let hint = "write the lowest and the highest value: 0..27"
    let syntax = ExpressionSyntax.parse(range: LocatedText(scalar: scalar))
    guard let (from, to) = syntax else {
      problems.append(.wrongValue("'\(key)' goes from one number to another", scalar, hint: hint))
      return nil
    }
    guard from <= to else {
      problems.append(.wrongValue("'\(key)' goes from the lower number to the higher", scalar, hint: hint))
      return nil
    }
    return Located(value: from...to, location: scalar.location)
  }

  /// One mapping of bands, or a list of such, all but the last with a condition.
  fileprivate mutating func bands(_ key: String) -> [BandsDraft] {
    guard let node = node(key) else { return [] }
    let all = (node.sequence ?? [node]).compactMap { entry in
      MappingReader.read(entry, as: "'\(key)'", reporting: &problems) { BandsDraft(reading: &$0) }
    }
    for bands in all.dropLast() where bands.when == nil {
      problems.append(
        .language(
          .missingKey, "all bands but the last need 'when'", at: bands.location,
          hint: "those without a condition stand last"))
    }
    if let when = all.last?.when {
      problems.append(
        .language(
          .misplacedKey, "the last bands have no 'when'", at: when.location,
          hint: "they are for everyone whom no condition before fits"))
    }
    return all
  }
}

extension BandsDraft {
  fileprivate init(reading reader: inout MappingReader) {
    when = reader.expression("when")
    let strays = reader.keys.filter { Fraction(decimal: $0.text) != nil }
    if let first = strays.first {
      reader.problems.append(
        .language(
          .misplacedKey, "the bands themselves stand under 'from'", at: first.location,
          hint: "write {from: {0: Low, 5: High}}"))
      for key in strays { reader.allow(key.text) }
    }
    from = reader.pairs("from", required: strays.isEmpty).compactMap { pair in
      guard let lowest = pair.key.number(of: "the lower end of a band", reporting: &reader.problems) else {
        return nil
      }
      guard !pair.value.isEmpty else {
        reader.problems.append(.emptyLabel(pair.key))
        return BandDraft(from: lowest)
      }
      let label = pair.value.text(of: "'\(pair.key.text)'", reporting: &reader.problems)
      return BandDraft(from: lowest, label: label.map { $0.label(of: "bands", reporting: &reader.problems) })
    }
    source = reader.plain("source")
    location = reader.location
  }
}

extension ExpressionSyntax {
  /// Two numbers with `..` between; `nil` for everything else.
  fileprivate static func parse(range text: LocatedText) -> (Fraction, Fraction)? {
    var unused: [Diagnostic] = []
    let span = ExpressionParser.run(text, reporting: &unused) { parser throws(LocatedProblem) in
      try parser.span().syntax.kind
    }
    guard case .span(let from, let to) = span, case .number(let lower, _) = from.kind,
      case .number(let upper, _) = to.kind
    else { return nil }
    return (lower, upper)
  }
}
