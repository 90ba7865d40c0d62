internal import Intake
internal import IntakeResults
internal import PlainText

extension FormulationRecord {
  /// The people by how close they are, the closest first; `nil` where nobody was named, or nobody's closeness is asked for.
  func closenessFigure() -> ReportBlock? {
    guard let closeness, !people.isEmpty else { return nil }
    let persons = people.map { person -> ClosenessCircles.Person in
      ClosenessCircles.Person(
        called: person.called, close: person.close.map(closeness.part),
        wished: person.wished.map(closeness.part),
        support: person.support?.part,
        strain: person.strain?.part,
        words: person.inWords(closeness))
    }
    let ordered = persons.enumerated().sorted { left, right in
      (right.element.close ?? -1, left.offset) < (left.element.close ?? -1, right.offset)
    }
    let caption =
      "A disc is where somebody is now, a ring where the client would like them to be. A wider line is more support, "
      + "a zigzag is strain, a dotted line says that support was not told."
    return .figure(
      .closeness(ClosenessCircles(people: persons)), caption: caption, [.items(ordered.map(\.element.words))])
  }
}

extension FormulationRecord.Ends {
  /// 0 at the low end, 1 at the high one.
  func part(_ points: Fraction) -> Double {
    let span = high.approximate - low.approximate
    return span > 0 ? min(max((points.approximate - low.approximate) / span, 0), 1) : 1
  }
}

extension FormulationRecord.Degree {
  fileprivate var part: Double { ends.part(points) }
}

extension FormulationRecord.PersonRecord {
  /// `M.: close 4 on 1 to 5, wished 5; support: Often; strain: Sometimes; what each wants: Often different things`.
  fileprivate func inWords(_ ends: FormulationRecord.Ends) -> String {
    let scale = "on \(ends.low) to \(ends.high)"
    let now = close.map { "close \($0) \(scale)" } ?? "closeness not said"
    let wish = wished.map { wished in
      wished == close ? "wished as it is" : "wished \(wished)\(close == nil ? " \(scale)" : "")"
    }
    let facts: [String?] = [
      [now, wish].compactMap { $0 }.joined(separator: ", "), support.map { "support: \($0.label)" },
      strain.map { "strain: \($0.label)" }, expected.map { "what each wants: \($0)" },
    ]
    return "\(called): " + facts.compactMap { $0 }.joined(separator: "; ")
  }
}
