/// A questionnaire as it stands on paper, with every text ready to be printed: all that can be asked, in the order of the
/// document, with what decides whether it is to be answered as far as that can be seen on paper.
public struct PaperForm: Hashable, Sendable {
  /// What the questionnaire says about itself, and at the end.
  public let about: String?
  public let thanks: String?
  public let pages: [PaperPage]
  /// What urgent alerts read, in the order of the form: the answers to look at as soon as a form is handed in. What stands
  /// in a roster has the number without its row.
  public let urgent: [PaperNumber]
}

public struct PaperPage: Hashable, Sendable {
  public let title: String
  /// The text that stands over each of its questions.
  public let stem: String?
  /// The place in the questionnaire's `definitions` of its file; `nil` for a page without questions.
  public let definition: Int?
  public let parts: [PaperPart]
}

public indirect enum PaperPart: Hashable, Sendable {
  case question(PaperQuestion)
  /// A text, with the clinic's contacts that stand under it.
  case text(String, [Contact])
  /// The form ends here.
  case stop(String)
  case roster(PaperRoster)
  /// What is only there where the condition holds, and the first question behind it; `nil` where there is none.
  case only(PaperCondition, [PaperPart], otherwise: PaperNumber?)
  /// Whom to turn to: behind questions whose answers can raise an alert with contacts. What it says to a respondent who
  /// has answered so cannot stand on paper, where everybody would read it.
  case contacts([Contact])
}

public struct PaperQuestion: Hashable, Sendable {
  public let number: PaperNumber
  public let address: Address
  public let ask: String
  public let help: String?
  /// Rows as options are those that stand on the form, by their codes. Limits of dates are not on it.
  public let form: AnswerForm
  /// Whether its options have the same numbers on every path: not where they are rows that may not be there.
  public let hasFixedOptions: Bool
  public let isRequired: Bool
  /// The label of the way out for whom it does not apply; `nil` where there is none.
  public let doesNotApply: String?

  public init(
    number: PaperNumber, address: Address, ask: String, help: String?, form: AnswerForm,
    hasFixedOptions: Bool,
    isRequired: Bool, doesNotApply: String?
  ) {
    (self.number, self.address, self.ask, self.help, self.form) = (number, address, ask, help, form)
    (self.hasFixedOptions, self.isRequired, self.doesNotApply) = (hasFixedOptions, isRequired, doesNotApply)
  }
}

public struct PaperRoster: Hashable, Sendable {
  /// The question that opens it, where rows are added.
  public struct Opening: Hashable, Sendable {
    public let number: PaperNumber
    public let ask: String
    /// Behind every row, and asked under the same number.
    public let again: String
    public let help: String?
    /// Whether there can be more rows than the form has.
    public let hasMore: Bool
  }

  public struct Row: Hashable, Sendable {
    /// `Person 2`; of a row that is given or chosen, its label.
    public let name: String
    /// When the row is there; `nil` for always, and where that cannot be seen on paper.
    public let condition: PaperCondition?
    public let parts: [PaperPart]
  }

  public let opening: Opening?
  public let rows: [Row]
  /// The first question behind it; `nil` where there is none.
  public let next: PaperNumber?
}

extension PaperPart {
  /// The numbers in it, in its order; that of the question that opens a roster once, before its rows.
  public var numbers: [PaperNumber] {
    switch self {
    case .question(let question): [question.number]
    case .only(_, let parts, _): parts.flatMap(\.numbers)
    case .roster(let roster):
      [roster.opening?.number].compactMap(\.self) + roster.rows.flatMap { $0.parts.flatMap(\.numbers) }
    case .text, .stop, .contacts: []
    }
  }
}
