internal import Intake
internal import SafeMarkup

/// Room for an answer: boxes to mark, boxes to write in, lines.
struct AnswerMarkup {
  private let question: PaperQuestion
  private let numbers: OptionNumbers?

  init(_ question: PaperQuestion) {
    self.question = question
    numbers = question.form.optionNumbers(hasWayOut: question.doesNotApply != nil)
  }

  var markup: Markup {
    switch question.form {
    case .yesNo: return boxes([(FormWording.yes, false), (FormWording.no, false)])
    case .one(let options): return boxes(options.map { ($0.label, $0.takesWords) })
    case .many(let options, let atLeast, let atMost):
      let hint = options.count > 1 ? self.hint(FormWording.several(atLeast: atLeast, atMost: atMost)) : ""
      return hint + boxes(options.map { ($0.label, $0.takesWords) })
    case .scale(let points, let labels): return scale(points, labels) + wayOut
    case .number(let limits): return number(limits) + wayOut
    case .date(let precision, _, _): return date(precision) + wayOut
    case .text(let limits): return lines(max(1, limits.lines)) + wayOut
    }
  }

  private func hint(_ words: String) -> Markup { "<p class=\"hint\">\(words)</p>\n" }

  // MARK: Boxes to mark

  /// How a list of boxes stands, by how long its labels are: on one line, side by side with labels below, or one below
  /// the other.
  private enum Arrangement: String {
    case short = "boxes short"
    case side = "boxes side"
    case column = "boxes"

    init(labels: [String], takeWords: Bool) {
      let longest = labels.map(\.count).max() ?? 0
      if takeWords || labels.count > 5 || longest > (labels.count == 5 ? 14 : 24) {
        self = .column
      } else {
        self = labels.reduce(0, { $0 + $1.count + 6 }) <= 40 ? .short : .side
      }
    }
  }

  private func boxes(_ options: [(label: String, takesWords: Bool)]) -> Markup {
    guard let numbers else { return "" }
    var boxes = zip(numbers.options, options).map {
      (key: question.hasFixedOptions ? "\($0)" : nil, label: $1.label, takesWords: $1.takesWords)
    }
    if let none = numbers.none {
      boxes.append((question.hasFixedOptions ? "\(none)" : nil, FormWording.noneOfThese, false))
    }
    if let label = question.doesNotApply, let wayOut = numbers.wayOut {
      boxes.append((question.hasFixedOptions ? "\(wayOut)" : nil, label, false))
    }
    let arrangement = Arrangement(labels: boxes.map(\.label), takeWords: boxes.contains(where: \.takesWords))
    let items = boxes.map { "<li>\(box($0.key, $0.label, takesWords: $0.takesWords))</li>\n" as Markup }
    return "<ul class=\"\(arrangement.rawValue)\">\n\(items.joined())</ul>\n"
  }

  /// - Parameter key: What is typed for it; `nil` where its words are.
  private func box(_ key: String?, _ label: String, takesWords: Bool = false) -> Markup {
    let words: Markup = takesWords ? "<span class=\"words\"></span>" : ""
    let key = key.map { "<span class=\"key\">\($0)</span>" as Markup }
    return """
      \(key)<span class="box"></span><span class="label" dir="auto">\(label)\(takesWords ? ":" : "")</span>\(words)
      """
  }

  /// The way out of a question without options.
  private var wayOut: Markup {
    guard numbers == nil, let label = question.doesNotApply else { return "" }
    return "<ul class=\"boxes\">\n<li>\(box(OptionNumbers.wayOutKey, label))</li>\n</ul>\n"
  }

  // MARK: Scales

  /// The most points of a row of boxes.
  private static let mostPoints = 11

  private func scale(_ points: ClosedRange<Int>, _ labels: [Int: String]) -> Markup {
    let inner = labels.filter { $0.key != points.lowerBound && $0.key != points.upperBound }
    guard points.upperBound - points.lowerBound < Self.mostPoints else {
      let lines = labels.sorted { $0.key < $1.key }.map { hint(FormWording.point($0.key, $0.value)) }
      return lines.joined() + hint(FormWording.scale(points)) + field(unit: nil)
    }
    let boxes = points.map { point -> Markup in
      "<span class=\"point\"><span class=\"key\">\(point)</span><span class=\"box\"></span></span>"
    }
    let between = inner.sorted { $0.key < $1.key }.map { hint(FormWording.point($0.key, $0.value)) }
    let ends = [points.lowerBound, points.upperBound].map { point -> Markup in
      "<span dir=\"auto\">\(labels[point].map { FormWording.point(point, $0) } ?? "")</span>"
    }
    return """
      <div class="scale">
      <div class="points">\(boxes.joined())</div>
      <div class="ends">\(ends.joined())</div>
      </div>
      \(between.joined())
      """
  }

  // MARK: Boxes to write in

  private func field(unit: String?) -> Markup {
    let unit = unit.map { " <span dir=\"auto\">\($0)</span>" as Markup }
    return "<p class=\"write\"><span class=\"field\"></span>\(unit)</p>\n"
  }

  private func number(_ limits: NumberLimits) -> Markup {
    hint(FormWording.number(limits)) + field(unit: limits.unit)
  }

  private func date(_ precision: PartialDate.Precision) -> Markup {
    func cells(_ label: String, _ count: Int) -> Markup {
      let cells = (0..<count).map { _ -> Markup in "<span class=\"cell\"></span>" }
      return "<span class=\"part\">\(label) <span class=\"cells\">\(cells.joined())</span></span>\n"
    }
    var parts: Markup = ""
    if precision == .day { parts += cells(FormWording.dayOfMonth, 2) }
    if precision != .year { parts += cells(FormWording.month, 2) }
    parts += cells(FormWording.year, 4)
    return (FormWording.date(precision).map(hint) ?? "") + "<p class=\"write\">\n\(parts)</p>\n"
  }

  private func lines(_ count: Int) -> Markup {
    let lines = (0..<count).map { _ -> Markup in "<span class=\"line\"></span>" }
    return "<p class=\"lines\">\(lines.joined())</p>\n"
  }
}
