internal import LocatedYAML

/// One entry of a file of cases, as the author wrote it.
struct TestCaseDraft {
  let name: LocatedText?
  let today: Located<PartialDate>?
  /// The answers, in the form of an answers file; `nil` where everything is skipped.
  let given: YAMLNode?
  let expect: ExpectDraft?
  let location: Location
}

/// What an author expects of the answers.
struct ExpectDraft {
  let outcome: YAMLScalar?
  let scores: [ScoreExpectDraft]
  let alerts: ListedDraft?
  let links: ListedDraft?
  let areas: ListedDraft?
  let asked: [Located<String>]
  let notAsked: [Located<String>]
}

/// What is expected of one score.
struct ScoreExpectDraft {
  let name: Located<String>
  let value: YAMLScalar?
  let band: YAMLScalar?
  let filled: YAMLScalar?
  let answered: YAMLScalar?
}

/// Names alone, or what is expected of each.
enum ListedDraft {
  case names([Located<String>])
  /// `none`.
  case none(Location)
  case values([(name: Located<String>, value: YAMLScalar)])
}
