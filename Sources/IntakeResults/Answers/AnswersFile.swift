public import Intake
public import LocatedYAML

/// Answers that were written down before: a YAML mapping of question ids to values, whole or in part.
///
/// | a question of | takes |
/// | --- | --- |
/// | yes-no | `yes`, `no` |
/// | one | its code; `{other: the typed words}`; a row by its number from 1, or its name where rows are given |
/// | many | a list of those; `[]` for none of these |
/// | scale, numbers | the number, with a decimal point |
/// | date | `2026`, `2026-07`, `2026-07-15` |
/// | text | text |
/// | any of them | `skip`, and `does-not-apply` where that is offered; in quotes both are text |
///
/// A roster whose rows are added takes a list of mappings, which closes it (`[]`: nobody), or `skip`; one whose rows are
/// given takes a mapping by row.
public struct AnswersFile: Sendable {
  let pairs: [YAMLPair]

  /// Reads the file's tree, and says what is wrong with it as YAML; `nil` then.
  public static func read(
    _ source: Source, file: FileID = FileID(0)
  ) -> (answers: AnswersFile?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(source, file: file)
    guard let root = document.root, !document.diagnostics.hasErrors else {
      return (nil, document.diagnostics)
    }
    let (answers, diagnostics) = read(root)
    return (answers, document.diagnostics + diagnostics)
  }

  /// Reads answers that stand inside of another file.
  static func read(_ node: YAMLNode) -> (answers: AnswersFile?, diagnostics: [Diagnostic]) {
    guard let pairs = node.mapping else {
      let message = "answers are a mapping of question ids to values"
      return (nil, [.error("not-a-mapping", message, at: node.location, hint: "phq9_1: 2")])
    }
    return (AnswersFile(pairs: pairs), [])
  }

  /// What becomes of questions that the file leaves out.
  public enum LeftOver: Hashable, Sendable {
    /// They stay open, to be asked.
    case open
    /// They are skipped, each where it stands, as if the respondent had passed over it; a required one is an error.
    case skipped
    /// They are skipped up to a required one, at which the interview breaks off.
    case brokenOff
  }

  /// Gives the answers to an interview, in the order of the interview.
  ///
  /// Texts count as read, where what comes behind them is answered or skipped, and so does every alert that fires.
  ///
  /// - Parameters:
  ///   - interview: Usually one before its first event.
  ///   - at: The moment of every event.
  public func apply(to interview: Interview, leftOver: LeftOver, at moment: Timestamp) -> AnsweredInterview {
    var walk = AnswersWalk(self, interview, leftOver: leftOver, at: moment)
    walk.run()
    return walk.outcome
  }
}

/// An interview after the answers of a file.
public struct AnsweredInterview: Sendable {
  /// Only to be used where no diagnostic is an error.
  public let interview: Interview
  /// The alerts that fired on the way, in that order.
  public let alerts: [FiredAlert]
  /// The questions and rosters that are asked and have neither answer nor skip, in the order of the interview.
  public let open: [Address]
  /// Everything that is wrong with the answers, by place.
  public let diagnostics: [Diagnostic]
}
