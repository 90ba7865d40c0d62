internal import LocatedYAML

struct ScoreDraft: Hashable, Sendable {
  enum Audience: String, CaseIterable, Sendable { case clinician, client }
  enum Rounding: String, CaseIterable, Sendable { case halfUp = "half-up" }

  var id: Located<String>?
  var title: LocatedText?
  /// How it is worked out; `nil` where none of the five keys stands, which is reported.
  var rule: RuleDraft?
  var reverse: ItemsDraft?
  var weights: WeightsDraft?
  var ifMissing: FillDraft?
  var notAsked: Located<NotAskedDraft>?
  var times: Located<Fraction>?
  var round: Located<Rounding>?
  /// 0...9.
  var decimals: Located<Int>?
  /// What the author believes the range to be.
  var range: Located<ClosedRange<Fraction>>?
  /// More than one where a cut-off differs by a condition.
  var bands: [BandsDraft] = []
  var better: Located<Direction>?
  var change: ChangeDraft?
  /// The id of a roster: one value for each of its rows.
  var each: Located<String>?
  var show: Located<Audience>?
  var isFormative: Located<Bool>?
  var location: Location
}

enum RuleDraft: Hashable, Sendable {
  case sum(ItemsDraft)
  case mean(ItemsDraft)
  /// How many are answered yes.
  case count(ItemsDraft)
  case max(ItemsDraft)
  case value(ExpressionDraft)
}

/// The items of a score: `a_1 .. a_9`, or a list of names and such spans.
struct ItemsDraft: Hashable, Sendable {
  var items: [ItemSyntax]
  var location: Location
}

enum ItemSyntax: Hashable, Sendable {
  case one(Located<String>)
  /// `a_1 .. a_9`; the location is that of the whole.
  case span(first: Located<String>, last: Located<String>, Location)

  var location: Location {
    switch self {
    case .one(let name): name.location
    case .span(_, _, let location): location
    }
  }
}

/// Weights, one for each item.
struct WeightsDraft: Hashable, Sendable {
  enum Weight: Hashable, Sendable {
    case number(Located<Fraction>)
    /// The weight is what was answered to this question.
    case question(ItemSyntax)
  }

  var weights: [Weight]
  var location: Location
}

/// `if-missing`: what stands for missing items, and how many of them at most.
struct FillDraft: Hashable, Sendable {
  enum Fill: String, CaseIterable, Sendable { case mean }

  var atMost: Located<Int>?
  var fill: Located<Fill>?
  var source: LocatedText?
  var location: Location
}

/// What an item that was not asked counts as.
enum NotAskedDraft: Hashable, Sendable {
  case missing
  case leaveOut
  case number(Fraction)
}

/// Bands keyed by their lower bound; a list of such has a `when` on all but the last.
struct BandsDraft: Hashable, Sendable {
  var from: [BandDraft] = []
  var when: ExpressionDraft?
  var source: LocatedText?
  var location: Location
}

struct BandDraft: Hashable, Sendable {
  /// The lowest value that is in the band.
  var from: Located<Fraction>
  var label: LocatedText?
}
