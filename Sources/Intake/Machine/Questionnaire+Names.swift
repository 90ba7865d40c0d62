/// What an id stands for, to those who bring answers from elsewhere.
public enum NamedPlace: Hashable, Sendable {
  /// A question, with the roster in whose rows it is asked.
  case question(roster: String?)
  case roster(RowNaming)

  /// How the rows of a roster are named.
  public enum RowNaming: Hashable, Sendable {
    /// Rows are added one by one, and numbered from 1.
    case added
    /// The rows that there can be, by their names.
    case given([String])
    /// A row for each row that is chosen in a question; they keep their names.
    case chosen
  }
}

extension Questionnaire {
  /// The ids of all questions and rosters, in the order of the document.
  public var ids: [String] {
    machine.steps.elements.compactMap { step in
      switch step.kind {
      case .question(let question): machine.questions[question].id
      case .roster(let roster): machine.rosters[roster].id
      case .say, .stop: nil
      }
    }
  }

  /// What an id stands for; `nil` where it is neither a question nor a roster.
  public func place(named id: String) -> NamedPlace? {
    switch machine.names[id] {
    case .question(let question):
      .question(roster: machine.questions[question].roster.map { machine.rosters[$0].id })
    case .roster(let roster): .roster(naming(of: machine.rosters[roster]))
    case nil: nil
    }
  }

  private func naming(of roster: Roster) -> NamedPlace.RowNaming {
    switch roster.rows {
    case .added: .added
    case .given(let rows): .given(rows.map(\.code))
    case .chosen(let source):
      machine.questions[source.question].answer.options.map { .given($0.map(\.code)) } ?? .chosen
    }
  }
}
