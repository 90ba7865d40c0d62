internal import Intake

extension Walk {
  /// What did not come along from the version before, as long as nothing was done on the new one.
  var newMoves: [Carried.Move] {
    guard let carried = interview.carriedOver, interview.events.dropFirst().allSatisfy({ !$0.changesAnswers })
    else { return [] }
    return carried.moves.suffix(1)
  }
}
