internal import LocatedYAML

extension ChangeDraft {
  init(reading reader: inout MappingReader) {
    reliable = reader.mapping("reliable", as: "'reliable'") { ReliableChangeDraft(reading: &$0) }
    caseRule = reader.mapping("case", as: "'case'") { CaseDraft(reading: &$0) }
    response = reader.mapping("response", as: "'response'") { ResponseRuleDraft(reading: &$0) }
    remission = reader.mapping("remission", as: "'remission'") { RemissionDraft(reading: &$0) }
    crossing = reader.mapping("crossing", as: "'crossing'") { CrossingDraft(reading: &$0) }
    location = reader.location
  }
}

extension ReliableChangeDraft {
  fileprivate init(reading reader: inout MappingReader) {
    let computing = ["sd", "reliability", "kind"].filter(reader.has)
    let points = reader.positive("points", required: computing.isEmpty)
    let isComputed = !reader.has("points") && !computing.isEmpty
    let sd = reader.positive("sd", required: isComputed)
    let reliability = reader.number("reliability", required: isComputed)
    let kind = reader.word("kind", Kind.self, required: isComputed)
    if let reliability, !(Fraction.zero...Fraction.one).contains(reliability.value) {
      reader.problems.append(
        .language(.wrongValue, "'reliability' is a number from 0 to 1", at: reliability.location))
    }
    if let first = computing.first, reader.has("points") {
      reader.reportClash(
        of: ["points", first], "'points' and '\(first)' are two ways to say the same",
        hint: "keep 'points', or 'sd', 'reliability' and 'kind'")
    }
    if let points {
      rule = .points(points)
    } else if isComputed {
      rule = .computed(sd: sd, reliability: reliability, kind: kind)
    }
    source = reader.plain("source")
    location = reader.location
  }
}

extension CaseDraft {
  fileprivate init(reading reader: inout MappingReader) {
    atLeast = reader.number("at-least", required: true)
    source = reader.plain("source")
    location = reader.location
  }
}

extension ResponseRuleDraft {
  fileprivate init(reading reader: inout MappingReader) {
    drop = reader.percentage("drop", required: true)
    baselineAtLeast = reader.number("baseline-at-least")
    source = reader.plain("source")
    location = reader.location
  }
}

extension RemissionDraft {
  fileprivate init(reading reader: inout MappingReader) {
    below = reader.number("below", required: true)
    source = reader.plain("source")
    location = reader.location
  }
}

extension CrossingDraft {
  /// Criterion a needs the clinical population, b the reference, c both.
  fileprivate init(reading reader: inout MappingReader) {
    kind = reader.word("kind", required: true)
    clinical = reader.mapping("clinical", as: "'clinical'", required: kind.map { $0.value != .b } ?? false) {
      PopulationDraft(reading: &$0)
    }
    reference = reader.mapping("reference", as: "'reference'", required: kind.map { $0.value != .a } ?? false)
    {
      PopulationDraft(reading: &$0)
    }
    source = reader.plain("source")
    location = reader.location
  }
}

extension PopulationDraft {
  fileprivate init(reading reader: inout MappingReader) {
    mean = reader.number("mean", required: true)
    sd = reader.positive("sd", required: true)
    location = reader.location
  }
}

extension MappingReader {
  fileprivate mutating func positive(_ key: String, required: Bool) -> Located<Fraction>? {
    guard let number = number(key, required: required) else { return nil }
    if number.value > .zero { return number }
    problems.append(.language(.wrongValue, "'\(key)' is a number above 0", at: number.location))
    return nil
  }

  /// `50 %`, also without the space.
  fileprivate mutating func percentage(_ key: String, required: Bool) -> Located<Fraction>? {
    guard let scalar = scalar(key, required: required) else { return nil }
    var digits = scalar.text[...]
    if digits.last == "%" { digits.removeLast() } else { digits = "" }
    if digits.last == " " { digits.removeLast() }
    guard let number = Fraction(decimal: digits), number > .zero, number <= 100 else {
      problems.append(
        .wrongValue("'\(key)' is a share above 0 %, at most 100 %", scalar, hint: "for example: 50 %"))
      return nil
    }
    return Located(value: number, location: scalar.location)
  }
}
