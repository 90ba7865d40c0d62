internal import LocatedYAML

extension Coverage {
  private var machine: Machine { questionnaire.machine }

  /// Says what points stand for, the options of one question together.
  func gaps(of points: [CoveragePoint]) -> [Gap] {
    var gaps: [Gap] = []
    var options: [Ordinal<Question>: [Int]] = [:]
    for case .option(let question, let option) in points { options[question, default: []].append(option) }
    let all = Set(points)
    let unasked = Set(points.compactMap { if case .question(let question) = $0 { question } else { nil } })
    for point in points {
      if case .option(let question, let option) = point {
        // Of what is never asked, nothing is chosen.
        guard let missing = options[question], missing.first == option, !unasked.contains(question) else {
          continue
        }
        gaps.append(gap(ofOptions: missing, question))
      } else if let other = point.otherSide, all.contains(other) {
        // Of a condition that is never come to, one word is enough.
        if point.isFirstSide { gaps.append(gap(ofBothSides: point)) }
      } else {
        gaps.append(gap(of: point))
      }
    }
    return gaps.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  private func key(_ gap: (offset: Int, element: Gap)) -> (Int, Int, Int, Int) {
    guard let place = gap.element.location else { return (.max, 0, 0, gap.offset) }
    return (place.file.index, place.range.start.line, place.range.start.column, gap.offset)
  }

  private func gap(ofOptions missing: [Int], _ ordinal: Ordinal<Question>) -> Gap {
    let question = machine.questions[ordinal]
    let options = question.answer.options ?? []
    let codes = missing.map { "'\(options[$0].code)'" }.joined(separator: ", ")
    let words =
      missing.count == options.count && missing.count > 1
      ? "no option of '\(question.id)' is ever chosen" : "of '\(question.id)', never chosen: \(codes)"
    return Gap(
      kind: .options, words: words, location: places.question(ordinal).location, count: missing.count)
  }

  private func gap(ofBothSides point: CoveragePoint) -> Gap {
    let gap = gap(of: point)
    let words: String =
      switch point {
      case .condition(let ordinal, _):
        "neither side of '\(machine.guards[ordinal].written.oneLine)', which decides on \(decided(by: ordinal))"
      case .alert(let alert, _): "the alert '\(machine.alerts[alert].id)' is never decided"
      default: gap.words
      }
    return Gap(kind: gap.kind, words: words, location: gap.location, count: 2)
  }

  private func gap(of point: CoveragePoint) -> Gap {
    func gap(_ words: String, _ location: Location?) -> Gap {
      Gap(kind: point.kind, words: words, location: location, count: 1)
    }
    func side(_ holds: Bool) -> String { holds ? "never holds" : "never fails to hold" }
    switch point {
    case .question(let question):
      return gap("'\(machine.questions[question].id)' is never asked", places.question(question).location)
    case .option(let question, let option): return self.gap(ofOptions: [option], question)
    case .condition(let ordinal, let holds):
      let words =
        "'\(machine.guards[ordinal].written.oneLine)' \(side(holds)), which decides on \(decided(by: ordinal))"
      return gap(words, places.condition(ordinal))
    case .bandCondition(let score, let set, let holds):
      let written = machine.scores[score].bands[set].written?.oneLine ?? ""
      return gap(
        "'\(written)' \(side(holds)), which decides on the bands of '\(machine.scores[score].id)'",
        places.score(score)?.bands[set].when?.location)
    case .band(let score, let set, let band):
      let name = machine.scores[score].bands[set].bands[band]
      return gap(
        "the band '\(name.name)' of '\(machine.scores[score].id)', from \(name.from), is never reached",
        places.score(score)?.bands[set].from[band].from.location)
    case .alert(let alert, let fires):
      return gap(
        "the alert '\(machine.alerts[alert].id)' \(fires ? "never fires" : "is never decidedly silent")",
        places.alert(alert)?.name?.location)
    case .evidence(let place, let index):
      let draft = places.area(place)?.evidence[index].when
      return gap(
        "evidence for '\(area(place))' never holds: \(draft?.text.text.oneLine ?? "")", draft?.location)
    case .against(let place, let index):
      let draft = places.area(place)?.against[index].when
      return gap(
        "evidence against '\(area(place))' never holds: \(draft?.text.text.oneLine ?? "")", draft?.location)
    }
  }

  private func area(_ index: Int) -> String { machine.formulation?.areas[index].id ?? "" }

  /// What a `when` is about: the first thing under it.
  private func decided(by ordinal: Ordinal<Guard>) -> String {
    let step = machine.guards[ordinal].step
    if case .roster(let roster) = machine.steps[step].kind,
      case .given(let rows) = machine.rosters[roster].rows,
      let row = rows.first(where: { $0.condition == ordinal })
    {
      return "the row '\(row.code)' of '\(machine.rosters[roster].id)'"
    }
    switch machine.steps[step].kind {
    case .stop(let stop): return "the stop '\(machine.stops[stop].id)'"
    case .say: return "a text"
    case .question(let question): return "'\(machine.questions[question].id)'"
    case .roster(let roster): return "'\(machine.rosters[roster].id)'"
    }
  }
}

extension CoveragePoint {
  fileprivate var isFirstSide: Bool {
    switch self {
    case .condition(_, let side), .alert(_, let side): side
    default: true
    }
  }

  fileprivate var otherSide: CoveragePoint? {
    switch self {
    case .condition(let condition, let side): .condition(condition, !side)
    case .alert(let alert, let side): .alert(alert, !side)
    default: nil
    }
  }
}
