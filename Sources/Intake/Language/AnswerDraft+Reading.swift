internal import LocatedYAML

extension AnswerDraft {
  /// Reads the answer keys of a question, a page or a named answer.
  ///
  /// `hasAtMost` is false on a roster page, whose `at-most` is the number of its rows.
  init(reading reader: inout MappingReader, hasAtMost: Bool = true) {
    let before = reader.keysAskedFor.count
    kind = reader.name("answer", .name)
    choices = reader.choices("choices")
    atLeast = reader.whole("at-least")
    atMost = hasAtMost ? reader.whole("at-most", from: 1) : nil
    from = reader.point("from")
    to = reader.point("to")
    labels = reader.pairs("labels").compactMap { reader.point($0, of: "labels") }
    min = reader.number("min")
    max = reader.number("max")
    unit = reader.label("unit")
    decimals = reader.whole("decimals", to: 9)
    precision = reader.precision("precision")
    notBefore = reader.dateLimit("not-before")
    notAfter = reader.dateLimit("not-after")
    lines = reader.whole("lines", from: 1, to: 100)
    longest = reader.whole("longest", from: 1)
    shape = reader.plain("shape")
    doesNotApply = reader.label("does-not-apply")
    let own = reader.keysAskedFor[before...]
    keys = reader.keys.filter { own.contains($0.text) }.map { Located(value: $0.text, location: $0.location) }
  }
}

extension OptionDraft {
  /// Reads `code: label`, or `code: {label, points, called, exclusive, text}`.
  fileprivate init?(_ pair: YAMLPair, reporting problems: inout [Diagnostic]) {
    guard let code = pair.key.name(spelled: .code, isNew: true, reporting: &problems) else { return nil }
    self.init(code: code, location: code.location)
    guard !pair.value.isEmpty else {
      problems.append(.emptyLabel(pair.key))
      return
    }
    if let scalar = pair.value.scalar {
      label = scalar.label(of: code.value, reporting: &problems)
      return
    }
    let read = MappingReader.read(pair.value, as: "an option", reporting: &problems) { reader in
      var option = OptionDraft(code: code, location: code.location)
      option.label = reader.label("label", required: true)
      option.points = reader.number("points")
      option.called = reader.label("called")
      option.isExclusive = reader.truth("exclusive")
      option.hasText = reader.truth("text")
      return option
    }
    if let read { self = read }
  }
}

extension Diagnostic {
  /// A code with nothing after it.
  static func emptyLabel(_ key: YAMLScalar) -> Diagnostic {
    .language(
      .emptyValue, "'\(key.text.quotable)' has no label", at: key.location, hint: "write its label after it")
  }
}

extension MappingReader {
  fileprivate mutating func choices(_ key: String) -> ChoicesDraft? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar(let scalar):
      guard Spelling.id.allows(scalar.text) else {
        problems.append(
          .wrongValue(
            "'\(key)' has options below it, or names a roster", scalar,
            hint: "a way to answer with a name stands after 'answer:'"))
        return nil
      }
      return .roster(Located(value: scalar.text, location: scalar.location))
    case .mapping(let pairs):
      return .options(pairs.compactMap { OptionDraft($0, reporting: &problems) }, node.location)
    case .sequence:
      problems.append(
        .wrongShape(
          "'\(key)' has a code and a label for each option", at: node, hint: "write never: Never, one a line")
      )
      return nil
    }
  }

  /// One end of a scale: `{1: Not close}`.
  fileprivate mutating func point(_ key: String) -> PointDraft? {
    guard let node = node(key) else { return nil }
    guard let pairs = node.mapping else {
      problems.append(
        .wrongShape("'\(key)' is a point with its label", at: node, hint: "write {1: Not close}"))
      return nil
    }
    if let more = pairs.dropFirst().first {
      problems.append(
        more.value.isEmpty
          ? .language(
            .splitText, "a comma inside { } ended the label before '\(more.key.text.quotable)'",
            at: more.key.location, hint: "quote a label that has a comma")
          : .language(
            .wrongShape, "'\(key)' is one point, and here is another", at: more.key.location,
            hint: "points between the ends stand in 'labels'"))
    }
    return pairs.first.flatMap { point($0, of: key) }
  }

  fileprivate mutating func point(_ pair: YAMLPair, of key: String) -> PointDraft? {
    guard let number = Fraction(decimal: pair.key.text)?.whole, abs(number) <= 1_000_000 else {
      problems.append(
        .wrongValue("a point of a scale is a whole number", pair.key, hint: "write {1: Not close}"))
      return nil
    }
    let point = Located(value: number, location: pair.key.location)
    guard !pair.value.isEmpty else {
      problems.append(.emptyLabel(pair.key))
      return PointDraft(point: point)
    }
    let label = pair.value.text(of: "'\(pair.key.text)'", reporting: &problems)
    return PointDraft(point: point, label: label.map { $0.label(of: key, reporting: &problems) })
  }

  fileprivate mutating func precision(_ key: String) -> Located<PartialDate.Precision>? {
    word(key, PrecisionWord.self).map { word in
      let precision: PartialDate.Precision =
        switch word.value {
        case .year: .year
        case .month: .month
        case .day: .day
        }
      return Located(value: precision, location: word.location)
    }
  }

  /// `today`, a date, or the id of a date question.
  fileprivate mutating func dateLimit(_ key: String) -> DateLimitDraft? {
    guard let scalar = scalar(key) else { return nil }
    if scalar.text == "today" { return .today(scalar.location) }
    if let date = PartialDate(scalar.text) { return .date(Located(value: date, location: scalar.location)) }
    if Spelling.id.allows(scalar.text) {
      return .question(Located(value: scalar.text, location: scalar.location))
    }
    problems.append(
      .wrongValue(
        "'\(key)' is today, a date or the id of a date question", scalar, hint: "for example: 2026-07"))
    return nil
  }
}

private enum PrecisionWord: String, CaseIterable { case year, month, day }
