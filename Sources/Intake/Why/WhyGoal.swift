/// What is looked for: an interview in which one thing stands otherwise.
struct WhyGoal: Sendable {
  let entry: Int
  let aim: Why.Aim
  /// How it stands then; `nil` where it stands as before.
  let reached: @Sendable (WhyStandings) -> String?
  /// The score whose total it hangs on, where it is a band.
  var score: Address?
  var isUp = false
  /// What a solver is asked; `nil` where that is not translated.
  var claim: WhyClaim?
}

/// Things that hang on the same questions, and are searched for together.
struct WhyGroup: Sendable {
  let questions: Set<Ordinal<Question>>
  let rosters: Set<Ordinal<Roster>>
  var goals: [WhyGoal]
  /// Whether an answer may be left out: a band that came of a missing answer says nothing.
  let mayLeaveOut: Bool
  /// Whether the total is the plain sum of items that nothing but the score's own condition asks for.
  var isPlainTotal = false

  init(_ reads: WhyReads, _ goals: [WhyGoal], mayLeaveOut: Bool = true, isPlainTotal: Bool = false) {
    (questions, rosters) = (reads.questions, reads.rosters)
    (self.goals, self.mayLeaveOut, self.isPlainTotal) = (goals, mayLeaveOut, isPlainTotal)
  }

  /// Whether it could matter to its goals, and is no answer that it asks not to be left out.
  func takes(_ candidate: WhyCandidate) -> Bool {
    switch candidate.target {
    case .answer(let spot): questions.contains(spot.question) && (mayLeaveOut || !candidate.leavesOut)
    case .newRow(let roster), .row(let roster, _): rosters.contains(roster)
    }
  }
}
