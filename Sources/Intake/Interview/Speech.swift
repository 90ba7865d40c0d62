internal import PlainText

/// Puts answers into texts, as a person would say them.
struct Speech: Sendable {
  let evaluator: Evaluator
  let clinic: Clinic
  let words: SpokenWords

  private var machine: Machine { evaluator.machine }

  /// Rows called after rows called after rows: deeper than any author goes.
  private static let deepest = 6

  /// The text with its placeholders filled.
  func text(_ template: Template, _ rows: RowsAtHand = .none) -> String { text(template, rows, depth: 0) }

  /// The answer that counts, as it stands alone: a label, a date in words, a number with its unit. `nil` where
  /// there is none.
  func answer(_ question: Ordinal<Question>, row: Int) -> String? {
    counting(question, row: row).map { spoken($0, of: question, row: row) }
  }

  /// An answer of this question as it stands alone, whether it counts or not.
  func spoken(_ value: Value, of question: Ordinal<Question>, row: Int) -> String {
    spoken(value, of: machine.questions[question], at(question, row), inSentence: false, depth: 0)
  }

  /// What a row is called by now; "Person 2" where that is empty or nothing was asked there yet, by its place among
  /// the rows that are there.
  func called(_ roster: Ordinal<Roster>, _ number: Int) -> String { called(roster, number, depth: 0) }

  /// The rows at hand at a question of this row.
  func at(_ question: Ordinal<Question>, _ row: Int) -> RowsAtHand {
    machine.questions[question].roster.map { RowsAtHand($0, row) } ?? .none
  }

  /// The answer that counts, the way out for whom it does not apply among them; `nil` where skipped or missing.
  private func counting(_ question: Ordinal<Question>, row: Int) -> Value? {
    evaluator.answer(to: question, row: row)?.value
  }

  // MARK: Texts

  /// `naming` is the roster whose row is being called by this text; there, the row's own name stands for it.
  private func text(
    _ template: Template, _ rows: RowsAtHand, naming: Ordinal<Roster>? = nil, depth: Int
  ) -> String {
    // Most texts are one piece without placeholders.
    if template.segments.count == 1, case .text(let text) = template.segments[0] { return text }
    return template.segments.map { segment in
      switch segment {
      case .text(let text): return text
      case .clinic(let name): return clinic.placeholders[name] ?? ""
      case .answer(let reference, let otherwise):
        return inSentence(reference, rows, depth: depth) ?? otherwise ?? words.notSaid
      case .row(let roster, let otherwise):
        guard let number = rows.number(in: roster) else { return otherwise ?? words.notSaid }
        return roster == naming ? ownName(roster, number, depth: depth) : called(roster, number, depth: depth)
      }
    }.joined()
  }

  /// An answer inside a sentence is one line, whatever was typed.
  private func inSentence(_ reference: QuestionReference, _ rows: RowsAtHand, depth: Int) -> String? {
    let question = machine.questions[reference.question]
    guard let row = evaluator.row(reference.row, in: question.roster, rows),
      let value = counting(reference.question, row: row)
    else { return nil }
    let text = spoken(value, of: question, at(reference.question, row), inSentence: true, depth: depth)
    guard text.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  // MARK: Answers

  private func spoken(
    _ value: Value, of question: Question, _ rows: RowsAtHand, inSentence: Bool, depth: Int
  ) -> String {
    switch value {
    case .notApplicable: question.doesNotApply.map { text($0, rows, depth: depth) } ?? words.notSaid
    case .option(let ordinal, let typed):
      option(ordinal, typed, of: question.answer, rows, inSentence: inSentence, depth: depth)
    case .options(let ordinals, let typed):
      words.list(
        ordinals.map {
          option($0, typed[$0], of: question.answer, rows, inSentence: inSentence, depth: depth)
        })
    case .row(let number): chosenRow(number, of: question.answer, depth: depth)
    case .rows(let numbers): words.list(numbers.map { chosenRow($0, of: question.answer, depth: depth) })
    case .number(let number): self.number(number, question.answer, rows, inSentence: inSentence)
    case .date(let date): words.date(date)
    case .text(let text): text
    }
  }

  private func option(
    _ ordinal: Int, _ typed: String?, of answer: AnswerKind, _ rows: RowsAtHand, inSentence: Bool, depth: Int
  ) -> String {
    if let typed { return typed }
    if answer == .yesNo {
      return inSentence
        ? (ordinal == 0 ? words.yes : words.no) : (ordinal == 0 ? words.yesAlone : words.noAlone)
    }
    guard let options = answer.options, options.indices.contains(ordinal) else { return words.notSaid }
    let option = options[ordinal]
    return text(inSentence ? option.called ?? option.label : option.label, rows, depth: depth)
  }

  private func chosenRow(_ number: Int, of answer: AnswerKind, depth: Int) -> String {
    answer.rosterOfChoices.map { called($0, number, depth: depth + 1) } ?? words.notSaid
  }

  /// Alone, a point of a scale has its label with it: `5 (Very close)`.
  private func number(
    _ number: Fraction, _ answer: AnswerKind, _ rows: RowsAtHand, inSentence: Bool
  ) -> String {
    switch answer {
    case .scale(let scale):
      guard !inSentence, let label = number.whole.flatMap({ scale.labels[$0] }) else { break }
      return "\(number) (\(text(label, rows)))"
    case .number(let limits): return words.number(number, unit: limits.unit)
    default: break
    }
    return number.description
  }

  // MARK: Rows

  private func called(_ roster: Ordinal<Roster>, _ number: Int, depth: Int) -> String {
    let template = machine.rosters[roster].called
    let rows = RowsAtHand(roster, number)
    let isBegun =
      evaluator.responses.rosters[roster.index].answers[number]?.contains { $0 != nil } ?? false
    if depth < Speech.deepest, saysSomething(template, rows, isBegun: isBegun, depth: depth) {
      let name = text(template, rows, naming: roster, depth: depth + 1).withoutOuterBlanks
      if !name.isEmpty { return name }
    }
    return ownName(roster, number, depth: depth)
  }

  /// Whether anything in the text is known; where the author gave words for what is missing, those are something as
  /// soon as the row is begun.
  private func saysSomething(_ template: Template, _ rows: RowsAtHand, isBegun: Bool, depth: Int) -> Bool {
    var hasPlaceholder = false
    for segment in template.segments {
      switch segment {
      case .text, .clinic: continue
      case .row: return true
      case .answer(let reference, let otherwise):
        hasPlaceholder = true
        if otherwise != nil && isBegun || inSentence(reference, rows, depth: depth + 1) != nil { return true }
      }
    }
    return !hasPlaceholder
  }

  /// A row's name without its `called`.
  private func ownName(_ roster: Ordinal<Roster>, _ number: Int, depth: Int) -> String {
    switch machine.rosters[roster].rows {
    case .added: break
    case .given(let rows):
      if rows.indices.contains(number - 1) { return text(rows[number - 1].label, depth: depth) }
    case .chosen(let source):
      let question = machine.questions[source.question]
      if let origin = question.answer.rosterOfChoices {
        if depth < Speech.deepest { return called(origin, number, depth: depth + 1) }
      } else if question.answer.options?.indices.contains(number - 1) ?? false {
        var typed: String?
        if case .options(_, let words)? = counting(source.question, row: 0) { typed = words[number - 1] }
        return option(number - 1, typed, of: question.answer, .none, inSentence: true, depth: depth)
      }
    }
    let position = evaluator.rows(of: roster).firstIndex(of: number).map { $0 + 1 } ?? number
    return machine.rosters[roster].unnamed(position)
  }

  private func text(_ template: Template, depth: Int) -> String { text(template, .none, depth: depth) }
}
