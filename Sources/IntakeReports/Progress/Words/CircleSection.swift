internal import Intake
internal import PlainText

extension Progress {
  /// Who moved in the circles; `nil` where nobody was named twice under one definition.
  var circleSection: ReportSection? {
    guard !circles.isEmpty else { return nil }
    return ReportSection(.people, title: "People", blocks: circles.flatMap(blocks))
  }

  private func blocks(_ moves: CircleMoves) -> [ReportBlock] {
    var blocks: [ReportBlock] = [
      .paragraph(
        "As named on \(called(moves.first)) and on \(called(moves.last)), matched by name. Closeness is in points "
          + "of the questionnaire's own scale.")
    ]
    func list(_ title: String, isStrong: Bool = false, _ items: [String]) {
      if !items.isEmpty { blocks.append(.entry(title, isStrong: isStrong, [.items(items)])) }
    }
    if let figure = moves.figure { blocks.append(figure) }
    list("Moved", isStrong: true, moves.pairs.filter(\.hasMoved).map(\.inWords))
    list("Not moved, or not said", moves.pairs.filter { !$0.hasMoved }.map(\.inWords))
    list("Only then, or not to be told apart", moves.onlyThen.map(\.inWords))
    list("Only now, or not to be told apart", moves.onlyNow.map(\.inWords))
    return blocks
  }
}

extension CircleMoves {
  /// Both occasions on one picture; `nil` where there is no scale to draw them on. Its words are the lists beneath it.
  fileprivate var figure: ReportBlock? {
    guard let ends else { return nil }
    let both = pairs.map { pair in
      ClosenessCircles.Person(
        called: pair.called, close: pair.now.close.map(ends.part), wished: pair.now.wished.map(ends.part),
        before: pair.then.close.map(ends.part), words: pair.inWords)
    }
    let now = onlyNow.map { person in
      ClosenessCircles.Person(
        called: person.called, close: person.closeness.close.map(ends.part),
        wished: person.closeness.wished.map(ends.part), words: person.inWords)
    }
    let then = onlyThen.map { person in
      ClosenessCircles.Person(
        called: person.called, close: nil, wished: nil, before: person.closeness.close.map(ends.part),
        words: person.inWords)
    }
    let caption =
      "A disc is where somebody is now, a square where they were the first time, a ring where the client would like them to "
      + "be now. A disc in its square has not moved; a square alone was named only then, a disc alone only now."
    return .figure(
      .closeness(ClosenessCircles(people: both + now + then, showsTies: false)), caption: caption, [])
  }
}

extension CircleMoves.Pair {
  fileprivate var inWords: String {
    "\(called): closeness \(then.close.said), then \(now.close.said); "
      + "wished for \(then.wished.said), then \(now.wished.said)"
  }
}

extension CircleMoves.Unmatched {
  fileprivate var inWords: String {
    "\(called): closeness \(closeness.close.said); wished for \(closeness.wished.said)"
  }
}

extension Fraction? {
  fileprivate var said: String { map { "\($0)" } ?? "not said" }
}
