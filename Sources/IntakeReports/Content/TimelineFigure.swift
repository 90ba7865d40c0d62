internal import Intake
internal import IntakeResults
internal import PlainText

extension FormulationRecord {
  /// What had happened and when symptoms began, as a picture, and in words in the order of time; `nil` where nothing of
  /// it was told.
  ///
  /// - Parameter today: When it was answered.
  func timelineFigure(today: PartialDate?) -> ReportBlock? {
    let told = symptoms.filter { $0.state != .below }
    let timeline = timeline(of: told, today: today)
    guard !timeline.events.isEmpty || timeline.onsets.contains(where: { $0.months != nil }) else {
      return nil
    }
    let caption =
      "Above the line what had happened, below it when symptoms began; a bar spans what a rough date allows. "
      + "A solid line is the client's own connection; a dashed one only says that one was at most 6 months before the other."
    return .figure(
      .timeline(timeline), caption: caption, [.items(timeline.inWords(began: told.map(\.began)))])
  }

  private func timeline(of told: [SymptomRecord], today: PartialDate?) -> Timeline {
    let evident = areas.filter { area in area.evidence.contains { $0.isAnswered && $0.event != nil } }
    return Timeline(
      events: events.enumerated().map { index, event in
        Timeline.Event(
          number: index + 1, called: event.called, months: event.date?.months, impact: event.impact,
          areas: evident.indices.filter { area in
            evident[area].evidence.contains { $0.isAnswered && $0.event == event.row }
          })
      },
      onsets: told.enumerated().map { index, symptom in
        Timeline.Onset(
          letter: Timeline.letter(index), title: symptom.title, months: symptom.began?.months,
          isAbove: symptom.state == .above)
      },
      links: links.compactMap { link in
        guard let event = events.firstIndex(where: { $0.row == link.event }),
          let onset = told.firstIndex(where: { $0.id == link.symptom }), link.stated == .yes || link.isNear
        else { return nil }
        return Timeline.Link(event: event, onset: onset, isStated: link.stated == .yes)
      }, areas: evident.map(\.title), today: today?.months.upperBound)
  }
}

extension Timeline {
  /// `A` to `Z`, then `A2`.
  fileprivate static func letter(_ index: Int) -> String {
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26))
    return String(Character(letter)) + (index < 26 ? "" : String(index / 26 + 1))
  }

  /// Events and onsets in the order of time, then those without a date.
  ///
  /// - Parameter dates: One for each of the onsets.
  fileprivate func inWords(began dates: [PartialDate?]) -> [String] {
    let happened = events.map { event -> (months: ClosedRange<Int>?, words: String) in
      let areas = event.areas.map { "\(self.areas[$0]) (\(MarkShape(area: $0).name))" }
      let details = [
        event.impact.map { "impact \($0)" },
        areas.isEmpty ? nil : "speaks for \(areas.joined(last: "and"))",
      ].compactMap { $0 }
      return (event.months, (["\(event.number): \(event.called)"] + details).joined(separator: "; "))
    }
    let began = zip(onsets, dates).map { onset, date -> (months: ClosedRange<Int>?, words: String) in
      let when = date.map { "began about \($0.inEnglish)" } ?? "beginning not known"
      return (onset.months, "\(onset.letter): \(onset.title) \(when)\(onset.isAbove ? "" : " (not decided)")")
    }
    let all = (happened + began).enumerated().sorted { left, right in
      let (one, other) = (left.element.months, right.element.months)
      guard let one, let other else {
        return one != nil && other == nil || one == other && left.offset < right.offset
      }
      return (one.lowerBound, one.upperBound, left.offset) < (
        other.lowerBound, other.upperBound, right.offset
      )
    }
    return all.map(\.element.words)
  }
}
