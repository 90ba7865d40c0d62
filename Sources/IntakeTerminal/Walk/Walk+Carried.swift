internal import Intake

extension Walk {
  /// What did not come along from the version before, as long as nothing was done on the new one.
  var newMoves: [Carried.Move] {
    guard let carried = interview.carriedOver, interview.events.dropFirst().allSatisfy({ !$0.changesAnswers })
    else { return [] }
    return carried.moves.suffix(1)
  }

  /// How many answers there are, those set aside and left out not among them.
  var givenAnswers: Int {
    interview.review.flatMap(\.entries).count { entry in
      if case .spoken = entry.answer { true } else { false }
    }
  }
}

extension [Carried.Earlier] {
  /// Those that the respondent would miss: answers that counted.
  var given: [Carried.Earlier] { filter { $0.counted && $0.spoken != nil } }
}
