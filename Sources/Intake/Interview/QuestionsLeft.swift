/// How many questions are still to come from where an interview goes on.
public struct QuestionsLeft: Hashable, Sendable {
  /// Those that are asked by what is known now and have neither answer nor skip; "is there another?" of a roster
  /// counts as one.
  public let least: Int
  /// The same, with those behind the next open question whose condition is not decided yet, also in rows that may
  /// still come. `nil` where a roster among them can still grow: how many rows there will be nobody knows.
  ///
  /// It follows the conditions as they stand. One that asks whether something is answered or asked
  /// (`answered(phone)`) is decided at any time, and can be decided otherwise later: then it can be more.
  public let most: Int?

  public init(least: Int, most: Int?) {
    self.least = least
    self.most = most
  }
}

extension Interview {
  /// How many questions are still to come: none behind the end, behind a stop that holds, and at the review. It never
  /// reads what is looked at; texts to read and alerts are no questions.
  ///
  /// Kept up to date with every event, so that a screen can ask for it; it costs no walk over the questionnaire.
  public var questionsLeft: QuestionsLeft {
    isFinished ? QuestionsLeft(least: 0, most: 0) : places.questionsLeft(machine)
  }
}
