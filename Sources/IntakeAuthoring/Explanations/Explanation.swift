internal import LocatedYAML

/// A page about one code that a check, a proof or a scored table can give: what it means, why it matters, an example of
/// the mistake and its mend.
public struct Explanation: Sendable {
  /// What the code is about; the list of all codes goes by it, in this order.
  public enum Family: String, Sendable, CaseIterable {
    case writing = "How a file is written"
    case keys = "Keys and what stands after them"
    case conditions = "Conditions and calculations"
    case names = "Names, and what a condition can see"
    case answers = "Ways to answer"
    case scores = "Scores"
    case clinic = "Alerts, contacts, areas and includes"
    case upkeep = "Words and versions"
    case translations = "Translations"
    case proofs = "What can never happen (check --prove)"
    case answersInFiles = "Answers in files, and cases (run --answers, test)"
    case table = "Rows of a table (score)"
  }

  public let code: String
  public let family: Family
  /// What is wrong, in one line without a full stop.
  public let title: String
  /// What it means and why it matters, a paragraph each.
  public let paragraphs: [String]
  /// `nil` where the mistake cannot be shown: a file of many megabytes, a character that nobody sees.
  public let mistake: Example?
  /// `nil` where the mistake is none.
  public let mend: Example?

  init(
    _ code: String, _ family: Family, _ title: String, _ paragraphs: [String], mistake: Example? = nil,
    mend: Example? = nil
  ) {
    self.code = code
    self.family = family
    self.title = title
    self.paragraphs = paragraphs
    self.mistake = mistake
    self.mend = mend
  }
}

extension Explanation {
  /// Every page, by family.
  public static let all: [Explanation] =
    lines + quotes + brackets + notAllowed + keys + texts + conditions + meanings + names + rows + answers
    + scores + bands + alerts + formulation + upkeep + translations + answersInFiles + proofs + cells + tables

  /// The pages about a code: more than one where a word is both a definition's and a table's.
  public static func pages(about code: String) -> [Explanation] { all.filter { $0.code == code } }

  /// The code that may have been meant.
  public static func nearest(to code: String) -> String? {
    Suggestion.nearest(to: code, among: all.map(\.code))
  }
}
