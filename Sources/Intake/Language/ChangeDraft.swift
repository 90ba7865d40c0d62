internal import LocatedYAML

/// The rules by which two values of a score are compared. None is assumed.
struct ChangeDraft: Hashable, Sendable {
  var reliable: ReliableChangeDraft?
  var caseRule: CaseDraft?
  var response: ResponseRuleDraft?
  var remission: RemissionDraft?
  var crossing: CrossingDraft?
  var location: Location
}

/// How many points a change must have to be more than chance: said as such, or from a deviation and a
/// reliability.
struct ReliableChangeDraft: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// The same people asked twice.
    case retest
    /// Internal consistency.
    case alpha
  }

  enum Rule: Hashable, Sendable {
    case points(Located<Fraction>)
    /// Each is `nil` only where it was reported. `reliability` is 0...1.
    case computed(sd: Located<Fraction>?, reliability: Located<Fraction>?, kind: Located<Kind>?)
  }

  var rule: Rule?
  var source: LocatedText?
  var location: Location
}

/// From which value on a person counts as a case.
struct CaseDraft: Hashable, Sendable {
  var atLeast: Located<Fraction>?
  var source: LocatedText?
  var location: Location
}

/// How much of the distance to the best end must be gone, from which baseline on.
struct ResponseRuleDraft: Hashable, Sendable {
  /// In per cent, above 0, at most 100.
  var drop: Located<Fraction>?
  var baselineAtLeast: Located<Fraction>?
  var source: LocatedText?
  var location: Location
}

/// Below which value a person counts as remitted.
struct RemissionDraft: Hashable, Sendable {
  var below: Located<Fraction>?
  var source: LocatedText?
  var location: Location
}

/// The cut-off between two populations, by one of the three criteria of Jacobson and Truax (1991).
struct CrossingDraft: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Two deviations from the clinical mean, towards the better.
    case a
    /// Within two deviations of the reference mean.
    case b
    /// Nearer to the reference mean than to the clinical mean, weighed by the deviations.
    case c
  }

  var kind: Located<Kind>?
  var clinical: PopulationDraft?
  var reference: PopulationDraft?
  var source: LocatedText?
  var location: Location
}

struct PopulationDraft: Hashable, Sendable {
  var mean: Located<Fraction>?
  /// The standard deviation, above 0.
  var sd: Located<Fraction>?
  var location: Location
}
