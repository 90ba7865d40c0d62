public import Intake
internal import IntakeResults
internal import PlainText

/// Who moved in the circles of closeness between two results of one questionnaire.
///
/// People are matched by the name that was said, whatever its letters' case. A name that one of the results has twice
/// matches nobody: which of them it would be is not known.
public struct CircleMoves: Hashable, Sendable {
  /// How close somebody was, and was wished to be, in points of the questionnaire's own scale; `nil` where not said.
  public struct Closeness: Hashable, Sendable {
    public let close: Fraction?
    public let wished: Fraction?
  }

  /// Somebody who was named both times.
  public struct Pair: Hashable, Sendable {
    /// As said the second time.
    public let called: String
    public let then: Closeness
    public let now: Closeness

    /// Whether both say how close, and not the same.
    public var hasMoved: Bool { then.close != nil && now.close != nil && then.close != now.close }
  }

  /// Somebody who was named one time, or by a name that does not tell who it is.
  public struct Unmatched: Hashable, Sendable {
    public let called: String
    public let closeness: Closeness
  }

  public let questionnaire: QuestionnaireReference
  /// Places in `Progress.occasions`: the first and the last on which people were named.
  public let first: Int
  public let last: Int
  /// What closeness goes from and to; `nil` where the questionnaire does not ask for it in points.
  public let ends: FormulationRecord.Ends?
  /// In the order of the second result.
  public let pairs: [Pair]
  public let onlyThen: [Unmatched]
  public let onlyNow: [Unmatched]

  init(
    _ questionnaire: QuestionnaireReference, from then: [FormulationRecord.PersonRecord], on first: Int,
    to now: [FormulationRecord.PersonRecord], on last: Int, ends: FormulationRecord.Ends? = nil
  ) {
    self.ends = ends
    self.questionnaire = questionnaire
    self.first = first
    self.last = last
    let thenByName = Dictionary(grouping: then, by: \.called.nameToMatch)
    let nowByName = Dictionary(grouping: now, by: \.called.nameToMatch)
    func isMatched(_ person: FormulationRecord.PersonRecord) -> Bool {
      let name = person.called.nameToMatch
      return !name.isEmpty && thenByName[name]?.count == 1 && nowByName[name]?.count == 1
    }
    pairs = now.filter(isMatched).compactMap { person in
      thenByName[person.called.nameToMatch]?.first.map {
        Pair(called: person.called, then: Closeness($0), now: Closeness(person))
      }
    }
    func unmatched(_ people: [FormulationRecord.PersonRecord]) -> [Unmatched] {
      people.filter { !isMatched($0) }.map { Unmatched(called: $0.called, closeness: Closeness($0)) }
    }
    onlyThen = unmatched(then)
    onlyNow = unmatched(now)
  }
}

extension CircleMoves.Closeness {
  fileprivate init(_ person: FormulationRecord.PersonRecord) {
    self.init(close: person.close, wished: person.wished)
  }
}

extension CircleMoves {
  /// For each digest, so that both times asked the same, the first result with people beside the last.
  static func all(in records: [ResultRecord]) -> [CircleMoves] {
    let named = records.indices.filter { records[$0].result.formulation?.people.isEmpty == false }
    return named.map { records[$0].digest }.uniqued.compactMap { digest in
      let own = named.filter { records[$0].digest == digest }
      guard let first = own.first, let last = own.last, first != last else { return nil }
      func people(_ index: Int) -> [FormulationRecord.PersonRecord] {
        records[index].result.formulation?.people ?? []
      }
      return CircleMoves(
        records[first].result.questionnaire, from: people(first), on: first, to: people(last), on: last,
        ends: records[last].result.formulation?.closeness)
    }
  }
}

extension String {
  /// A name as it is compared: without blanks at its ends, in lower case.
  var nameToMatch: String { withoutOuterBlanks.lowercased() }
}
