/// What is looked for: an interview in which one thing stands otherwise.
struct WhyGoal: Sendable {
  let entry: Int
  let aim: Why.Aim
  /// How it stands then; `nil` where it stands as before.
  let reached: @Sendable (WhyStandings) -> String?
  /// The score whose total it hangs on, where it is a band.
  var score: Address?
  var isUp = false
}

/// Things that hang on the same questions, and are searched for together.
struct WhyGroup: Sendable {
  let reads: Set<Ordinal<Question>>
  var goals: [WhyGoal]
  /// Whether an answer may be left out: a band that came of a missing answer says nothing.
  let mayLeaveOut: Bool
  /// Whether the total is the plain sum of items that nothing but the score's own condition asks for.
  var isPlainTotal = false
}
