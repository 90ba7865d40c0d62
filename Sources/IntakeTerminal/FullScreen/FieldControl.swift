internal import Intake
internal import PlainText

/// A place to type in, with what stands under it: the way on from several lines, and the way out for whom the question
/// does not apply.
struct FieldControl: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case field
    /// On the words that send several lines.
    case goOn
    case wayOut
  }

  private enum Kind: Hashable, Sendable {
    case words(lines: Int)
    /// A number or a date: short, and read while it is typed.
    case value(AnswerForm)
  }

  private let kind: Kind
  let wayOut: String?
  private(set) var input: TextField
  private(set) var place: Place

  /// For a question that takes a number, a date or a text.
  init(for view: QuestionView, _ language: SpokenLanguage) {
    var text = ""
    var isOut = false
    if case .answered(let value, _)? = view.answered {
      switch value {
      case .text(let words): text = words
      case .number(let number): text = "\(number)"
      case .date(let date): text = date.spoken(in: language)
      case .notApplicable: isOut = true
      case .one, .many: break
      }
    }
    var lines = 1
    if case .text(let limits) = view.form {
      lines = max(1, limits.lines)
      kind = .words(lines: lines)
    } else {
      kind = .value(view.form)
    }
    wayOut = view.doesNotApply
    input = TextField(text, takesLines: lines > 1)
    place = isOut ? .wayOut : .field
  }

  /// For a few words on one line.
  init(text: String) {
    kind = .words(lines: 1)
    wayOut = nil
    input = TextField(text, takesLines: false)
    place = .field
  }

  var text: String { input.text }
  var isEmpty: Bool { text.withoutOuterBlanks.isEmpty }
  /// Whether Enter was pressed again on an empty line, as somebody does who looks for the way on.
  var endsInEmptyLine: Bool { text.hasSuffix("\n\n") }
  var takesLines: Bool { input.takesLines }
  /// Whether Enter begins a new line.
  var takesEnter: Bool { takesLines && place == .field }

  /// What was typed, read as an answer. A text is kept as it was typed.
  func reading(as form: AnswerForm, _ language: SpokenLanguage) -> TypedAnswer {
    if case .text = form {
      return text.withoutOuterBlanks.isEmpty ? .unclear(.nothingTyped) : .understood(.text(text))
    }
    return TypedAnswer(text, to: form, in: language)
  }

  // MARK: Keys

  /// - Parameter width: Of the screen's text, in columns.
  mutating func press(_ key: Key, width: Int) -> ChoiceControl.Effect {
    switch (place, key) {
    case (.field, .enter): return effect(of: input.insertLineBreak())
    case (.field, .tab) where takesLines: place = .goOn
    case (.goOn, .backTab), (.goOn, .up), (.wayOut, .up): place = .field
    case (.goOn, .down) where wayOut != nil: place = .wayOut
    case (.goOn, .text), (.goOn, .paste), (.goOn, .backspace), (.wayOut, .text), (.wayOut, .paste):
      place = .field
      return effect(of: input.press(key, width: fieldWidth(in: width)))
    case (.goOn, _), (.wayOut, _): return .notMine
    case (.field, .down):
      if effect(of: input.press(key, width: fieldWidth(in: width))) == .notMine {
        if takesLines { place = .goOn } else if wayOut != nil { place = .wayOut }
      }
    case (.field, _): return effect(of: input.press(key, width: fieldWidth(in: width)))
    }
    return .done
  }

  private func effect(of response: TextField.Response) -> ChoiceControl.Effect {
    switch response {
    case .changed, .moved: .done
    case .ignored: .notMine
    case .full: .full
    }
  }

  // MARK: Drawing

  private static let lead = "> "

  private func fieldWidth(in width: Int) -> Int { max(1, width - FieldControl.lead.count) }

  /// - Parameters:
  ///   - isRoomy: Whether there are rows to spare.
  ///   - spoken: An answer as a person would say it.
  func write(
    to body: inout ScreenBody, _ wording: any Wording, isRoomy: Bool, spoken: (AnswerValue) -> String
  ) {
    let width = fieldWidth(in: body.width)
    let layout = TextFieldLayout(input, width: width)
    let start = body.lines.count
    var rows = layout.rows.map(\.text)
    if case .words(let lines) = kind {
      // Room to see that several lines are welcome.
      while rows.count < (isRoomy ? min(lines, 4) : 1) { rows.append("") }
    }
    var shown = width
    if case .value = kind { shown = min(width, max(24, (rows.map(\.displayWidth).max() ?? 0) + 1)) }
    for (index, row) in rows.enumerated() {
      var line = StyledLine(index == 0 ? FieldControl.lead : "  ")
      line.append(row.padded(toWidth: shown), .field)
      body.add(line)
    }
    let row = start + layout.cursor.row
    if place == .field { body.putCursor(line: row, column: FieldControl.lead.count + layout.cursor.column) }
    writeReading(to: &body, wording, spoken: spoken)
    if takesLines { writeButton(to: &body, wording) }
    // With what leads on, so that nobody has to look for it.
    if place == .field { body.keepInSight(row..<body.lines.count) }
    if let wayOut { writeWayOut(wayOut, wording, to: &body) }
  }

  /// What a number or a date is understood as; nothing while it is not: nobody is corrected in the middle of a word.
  private func writeReading(
    to body: inout ScreenBody, _ wording: any Wording, spoken: (AnswerValue) -> String
  ) {
    guard case .value(let form) = kind else { return }
    switch TypedAnswer(text, to: form, in: wording.language) {
    case .understood(let value): body.say(wording.thatIs(spoken(value)), .chosen)
    case .either(let values): body.say(wording.thatCouldBe(values.map(spoken)), .chosen)
    case .lacksWords, .unclear: body.add(StyledLine())
    }
  }

  private func writeButton(to body: inout ScreenBody, _ wording: any Wording) {
    let isMarked = place == .goOn
    func draw(_ body: inout ScreenBody) {
      var line = StyledLine(isMarked ? "> " : "  ")
      line.append("[\(wording.goOnButton)]", isMarked ? .focus : .plain)
      line.append("  " + (isMarked ? wording.enterToGoOnHere : wording.tabToGoOn))
      body.add(line)
    }
    if isMarked { body.focused(draw) } else { draw(&body) }
  }

  private func writeWayOut(_ label: String, _ wording: any Wording, to body: inout ScreenBody) {
    let isMarked = place == .wayOut
    body.gap()
    if !isMarked { body.say(wording.downForWayOut) }
    func draw(_ body: inout ScreenBody) {
      body.entry(lead: isMarked ? "> (o) " : "  ( ) ", label, isMarked ? .chosen : .plain)
    }
    if isMarked { body.focused(draw) } else { draw(&body) }
  }
}
