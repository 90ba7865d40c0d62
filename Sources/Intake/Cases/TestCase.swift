public import LocatedYAML

/// A checked case of an author's: answers, and what is to follow from them.
public struct TestCase: Sendable {
  public let name: String
  public let location: Location
  /// The day on which the answers are given; `nil` where it does not matter, and then it is unknown.
  public let today: PartialDate?
  /// The answers, in the form of an answers file; `nil` where everything is skipped.
  public let given: YAMLNode?
  /// Whether the interview may break off at a question that cannot be skipped and is left out.
  public let isBrokenOff: Bool
  let expectations: [Expectation]
}

/// What reading and checking a file of cases found.
public struct CheckedCases: Sendable {
  /// Those that are sound, in the order of the file.
  public let cases: [TestCase]
  /// By place. A file with an error is not run.
  public let diagnostics: [Diagnostic]
  /// The column of the list's dashes, from 0.
  public let indent: Int
}

/// One thing that an author expects.
struct Expectation: Sendable {
  let claim: Claim
  /// Where it stands among the cases.
  let location: Location

  enum Claim: Sendable {
    case outcome(Outcome)
    case score(Ordinal<Score>, row: Int, ScorePart)
    /// Without a row, of an alert that is decided by row: for all of them together.
    case alert(Ordinal<Alert>, row: Int?, AlertRecord.State)
    /// These fire, and no others.
    case onlyFired([AlertName])
    /// Of a symptom, by its place, and a row of the events.
    case link(symptom: Int, event: Int, LinkPart)
    case noLinks
    case standing(area: Int, FormulationRecord.AreaRecord.Standing)
    /// These take a place, in this order, and no others.
    case order([Int])
    case asked(AskedName, Bool)
  }

  enum ScorePart: Hashable, Sendable {
    case value(Fraction)
    case noScore
    case band(String)
    case filled(Int)
    case answered(Int)
  }

  struct AlertName: Hashable, Sendable {
    let alert: Ordinal<Alert>
    /// `nil` for any row, where it is decided by row.
    let row: Int?
    let location: Location
  }

  enum LinkPart: Hashable, Sendable {
    case none
    /// What is `nil` is not looked at.
    case made(FormulationRecord.LinkRecord.Stated?, [FormulationRecord.LinkRecord.Time])
  }

  /// A question, roster, text or stop.
  struct AskedName: Hashable, Sendable {
    /// As it was written.
    let name: String
    let step: Ordinal<Step>
    /// 0 outside of rosters; `nil` for any row.
    let row: Int?
    /// A row of the roster itself is meant.
    let isRow: Bool
  }
}

extension CheckedDefinition {
  /// The cases in a file beside the questionnaire. None where the questionnaire has errors.
  ///
  /// - Parameter file: The place of the file among the sources of its diagnostics, behind those of the definition.
  public func cases(in source: Source, file: FileID) -> CheckedCases {
    let document = YAMLDocument.parse(source, file: file)
    guard let root = document.root, let questionnaire else {
      return CheckedCases(cases: [], diagnostics: document.diagnostics, indent: 0)
    }
    var problems: [Diagnostic] = []
    let drafts = TestCaseDraft.read(root, reporting: &problems)
    var checker = CaseChecker(questionnaire)
    let cases = drafts.compactMap { checker.check($0) }
    return CheckedCases(
      cases: cases, diagnostics: (document.diagnostics + problems + checker.diagnostics).inOrderOfPlace(),
      indent: root.location.range.start.column - 1)
  }
}

extension TestCase {
  /// The interview into which its answers go.
  public func begin(_ questionnaire: Questionnaire) -> Interview {
    Interview(questionnaire, on: today)
  }
}

extension Interview {
  /// An interview at no moment in particular, on this day; an unknown one where it is `nil`.
  init(_ questionnaire: Questionnaire, on today: PartialDate?) {
    self.init(questionnaire, startedAt: Timestamp(secondsSince1970: 0), day: today)
  }
}
