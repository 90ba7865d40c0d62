/// A checked score: what it adds up, and what it does where something is missing.
final class Score: Sendable {
  let id: String
  let title: String
  let rule: Rule
  /// The expression of a `value` as the author wrote it.
  let written: String?
  /// The condition under which its file is included; `nil` for always.
  let condition: Ordinal<Guard>?
  /// What an item that was decidedly not asked stands for, as long as its file is asked: whoever is not asked a
  /// measure has no zero in it.
  let notAsked: NotAsked
  /// The first step behind everything that it reads: from there on a condition may name it.
  let readableFrom: Ordinal<Step>
  /// A value for each row of this roster, where it has one.
  let each: Ordinal<Roster>?
  let rounding: Rounding?
  let bands: [BandSet]
  let better: Direction?
  let change: ChangeRules
  /// Whether the client is shown it.
  let isShownToClient: Bool
  /// Its items make up what it measures and need not go together, as life events do: no reliability is worked out.
  let isFormative: Bool
  let source: SourceNote?
  let definition: Ordinal<Definition>
  /// Everything that its value is made of, kept because it is gone through for every respondent.
  let mentionList: [Mention]

  init(
    id: String, title: String, rule: Rule, written: String?, condition: Ordinal<Guard>?, notAsked: NotAsked,
    readableFrom: Ordinal<Step>, each: Ordinal<Roster>?, rounding: Rounding?, bands: [BandSet],
    better: Direction?, change: ChangeRules, isShownToClient: Bool, isFormative: Bool,
    source: SourceNote?, definition: Ordinal<Definition>
  ) {
    self.id = id
    self.title = title
    self.rule = rule
    self.written = written
    self.condition = condition
    self.notAsked = notAsked
    self.readableFrom = readableFrom
    self.each = each
    self.rounding = rounding
    self.bands = bands
    self.better = better
    self.change = change
    self.isShownToClient = isShownToClient
    self.isFormative = isFormative
    self.source = source
    self.definition = definition
    mentionList = rule.mentionList
  }

  enum Rule: Sendable {
    case items(Items)
    case value(NumberExpression)
  }

  /// Work goes in this order: reverse, fill, weigh, combine, times, round.
  struct Items: Sendable {
    let combination: Combination
    let items: [Item]
    let fill: Fill?
    let times: Fraction
  }

  enum Combination: String, Sendable { case sum, mean, count, max }

  struct Item: Sendable {
    let question: QuestionReference
    /// Counted as its own lowest + highest - points.
    let isReversed: Bool
    let weight: Weight?
  }

  enum Weight: Sendable {
    case number(Fraction)
    case question(QuestionReference)
  }

  /// Missing items stand at the mean of the answered ones, where no more than `atMost` are missing.
  struct Fill: Sendable {
    let atMost: Int
    let source: String?
  }

  enum NotAsked: Hashable, Sendable {
    case missing
    case number(Fraction)
    /// Out of the sum, of the number of items and of this result's range.
    case leaveOut
  }

  /// Halves go away from zero.
  struct Rounding: Hashable, Sendable { let decimals: Int }
}

public enum Direction: String, Sendable, CaseIterable { case lower, higher }

/// Bands by their lower bounds, ascending, so that they can neither gap nor overlap.
struct BandSet: Sendable {
  struct Band: Hashable, Sendable {
    let from: Fraction
    let name: String
  }

  /// When these bands are the ones to read; `nil` for the last set, which holds for all others.
  let condition: Condition?
  /// The condition as the author wrote it.
  let written: String?
  let bands: [Band]
  let source: String?

  /// The band that a value falls in; `nil` below the first.
  func band(of value: Fraction) -> Band? { bands.last { $0.from <= value } }
}

/// Rules for judging change; each with its own source, none assumed.
public struct ChangeRules: Hashable, Sendable {
  public enum Reliable: Hashable, Sendable {
    case points(Fraction)
    case index(sd: Fraction, reliability: Fraction, kind: String)
  }

  public struct Group: Hashable, Sendable {
    public let mean: Fraction
    public let sd: Fraction

    public init(mean: Fraction, sd: Fraction) {
      self.mean = mean
      self.sd = sd
    }
  }

  public struct Sourced<Rule: Hashable & Sendable>: Hashable, Sendable {
    public let rule: Rule
    public let source: String?

    public init(rule: Rule, source: String? = nil) {
      self.rule = rule
      self.source = source
    }
  }

  public struct Response: Hashable, Sendable {
    /// 0...1: the part of the distance to the best end.
    public let drop: Fraction
    public let baselineAtLeast: Fraction?

    public init(drop: Fraction, baselineAtLeast: Fraction? = nil) {
      self.drop = drop
      self.baselineAtLeast = baselineAtLeast
    }
  }

  public struct Crossing: Hashable, Sendable {
    public let kind: String
    /// `nil` only where the criterion does not need it: `b` needs the reference group, `a` the clinical one, `c` both.
    public let clinical: Group?
    public let reference: Group?

    public init(kind: String, clinical: Group? = nil, reference: Group? = nil) {
      self.kind = kind
      self.clinical = clinical
      self.reference = reference
    }
  }

  public var reliable: Sourced<Reliable>?
  public var caseness: Sourced<Fraction>?
  public var response: Sourced<Response>?
  public var remission: Sourced<Fraction>?
  public var crossing: Sourced<Crossing>?

  public init() {}
}

/// Where a questionnaire or a measure comes from, and what may be done with it.
public struct SourceNote: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Written by the clinic; it is no published measure, and reports say so.
    case own
    /// A published measure.
    case published
  }

  public let kind: Kind
  public let citation: String
  public let rights: String
  public let permission: String?

  public init(kind: Kind, citation: String, rights: String, permission: String? = nil) {
    self.kind = kind
    self.citation = citation
    self.rights = rights
    self.permission = permission
  }
}
