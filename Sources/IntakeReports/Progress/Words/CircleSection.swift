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
    list("Moved", isStrong: true, moves.pairs.filter(\.hasMoved).map(\.inWords))
    list("Not moved, or not said", moves.pairs.filter { !$0.hasMoved }.map(\.inWords))
    list("Only then, or not to be told apart", moves.onlyThen.map(\.inWords))
    list("Only now, or not to be told apart", moves.onlyNow.map(\.inWords))
    return blocks
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
