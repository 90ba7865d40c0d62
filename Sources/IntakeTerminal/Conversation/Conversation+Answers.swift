internal import Intake
internal import PlainText

extension Conversation {
  mutating func hearAtStep(_ text: String, at now: Timestamp) {
    switch interview.step {
    case .question(let view): hearAnswer(text, to: view, at: now)
    case .roster(let view): hear(text, to: view, at: now)
    case .alert(let view):
      if TypedText(text).plain.isEmpty {
        commit(.see(view.address, at: now), said: nil, at: now)
      } else {
        out.say(wording.notHeard(at: view))
      }
    case .stop:
      if TypedText(text).plain.isEmpty {
        commit(.finish(at: now), said: nil, at: now)
      } else {
        out.say(wording.stopHint)
      }
    case .say, .review, .finished: proceed(at: now)
    }
  }

  private mutating func hearAnswer(_ line: String, to view: QuestionView, at now: Timestamp) {
    take(
      TypedAnswer(line, to: view.form, doesNotApply: view.doesNotApply, in: language), of: line, to: view,
      at: now)
  }

  private mutating func take(_ typed: TypedAnswer, of line: String, to view: QuestionView, at now: Timestamp)
  {
    switch typed {
    case .understood(.text(let text)):
      if case .text(let limits) = view.form, limits.lines > 1 {
        topic = .lines([text])
      } else {
        submit(.text(text), to: view, at: now)
      }
    case .understood(let value): submit(value, to: view, at: now)
    case .lacksWords(.many(let chosen), _) where chosen.count > most(view):
      explain(.tooMany(atMost: most(view)))
    case .lacksWords(let value, let codes):
      topic = .ownWords(value, codes: codes)
      ask()
    case .either(let values):
      topic = .which(values)
      ask()
    case .unclear(let why):
      let choices = QuestionText(view: view, wording: wording).choices
      if why == .nothingTyped, !view.isRequired { knownCommands.insert(.skip) }
      out.say(wording.sentence(for: why, typed: line, choices: choices) + waysOn(from: why, view, choices))
    }
  }

  private mutating func submit(_ value: AnswerValue, to view: QuestionView, at now: Timestamp) {
    let said = SpokenAnswer(view: view, wording: wording).sentence(value)
    submit(.answer(view.place.address, value, at: now), said: said, at: now)
  }

  /// The most options that can be chosen.
  private func most(_ view: QuestionView) -> Int {
    if case .many(_, _, let most?) = view.form { most } else { .max }
  }

  /// What can be done instead, where nothing was typed or the answer is not known.
  private func waysOn(from why: Misunderstanding, _ view: QuestionView, _ choices: [NumberedChoice]) -> String
  {
    guard why == .nothingTyped || why == .notSure else { return "" }
    var ways: [String] = []
    if why == .nothingTyped, !choices.isEmpty { ways.append(wording.useNumber(choices)) }
    if view.answered != nil { ways.append(wording.orTypeNext) }
    ways.append(view.isRequired ? wording.required : wording.orTypeSkip)
    return " " + ways.joined(separator: " ")
  }

  // MARK: Several lines

  mutating func hearLine(_ line: String, behind lines: [String], at now: Timestamp) {
    guard let view = question else {
      proceed(at: now)
      return
    }
    if TypedText(line).plain.isEmpty {
      submit(.text(lines.joined(separator: "\n")), to: view, at: now)
      return
    }
    if lines.reduce(line.count, { $0 + $1.count + 1 }) > LineLimit.characters {
      out.say(wording.textIsFull)
    } else {
      topic = .lines(lines + [line])
    }
  }

  // MARK: Questions about the answer

  mutating func hearOwnWords(_ line: String, for value: AnswerValue, codes: [String], at now: Timestamp) {
    guard let view = question, let code = codes.first else {
      proceed(at: now)
      return
    }
    let words = line.withoutOuterBlanks
    guard !words.isEmpty else {
      out.say(wording.wordsMissing)
      return
    }
    let spoken = value.withWords(words, for: code)
    if codes.count > 1 {
      topic = .ownWords(spoken, codes: Array(codes.dropFirst()))
      ask()
    } else {
      topic = .step
      submit(spoken, to: view, at: now)
    }
  }

  mutating func hearWhich(_ line: String, of values: [AnswerValue], at now: Timestamp) {
    guard let view = question else {
      proceed(at: now)
      return
    }
    if let number = Menu(values.map(SpokenAnswer(view: view, wording: wording).words), language).chosen(line)
    {
      topic = .step
      submit(values[number - 1], to: view, at: now)
      return
    }
    // Typed again, and clearer: an answer after all.
    let typed = TypedAnswer(line, to: view.form, doesNotApply: view.doesNotApply, in: language)
    if case .understood = typed {
      topic = .step
      take(typed, of: line, to: view, at: now)
    } else {
      out.say(wording.typeNumberAbove)
    }
  }

  // MARK: Leaving out

  mutating func skip(at now: Timestamp) {
    switch interview.step {
    case .question(let view):
      if view.isRequired {
        out.say(wording.required)
      } else if case .answered? = view.answered {
        topic = .dropAnswer
        ask()
      } else {
        submit(.skip(view.place.address, at: now), said: wording.skipped, at: now)
      }
    case .roster(let view): submit(.skip(view.place.address, at: now), said: wording.skipped, at: now)
    case .stop: out.say(wording.stopHint)
    case .review: out.say(wording.changeWhich)
    case .alert, .say, .finished: break
    }
  }

  /// Leaves out whatever has no answer yet in the row at hand, and goes on behind it.
  mutating func skipRest(at now: Timestamp) {
    switch accepted({ walk throws(Rejection) in try walk.skipRest(at: now) }) {
    case true?:
      out.say(wording.skippedRest)
      proceed(at: now)
    case false?: out.say(wording.skipRestInRows)
    case nil: return
    }
  }

  mutating func hearDropAnswer(_ line: String, at now: Timestamp) {
    guard let view = question else {
      proceed(at: now)
      return
    }
    switch Menu.dropAnswer(wording).chosen(line) {
    case 1:
      topic = .step
      out.say(wording.staysSo)
      goForward(at: now)
    case 2: submit(.skip(view.place.address, at: now), said: wording.skipped, at: now)
    default: out.say(wording.typeNumberAbove)
    }
  }

  // MARK: What the engine refuses

  mutating func explain(_ rejection: Rejection) {
    topic = .step
    out.say(wording.sentence(for: rejection, at: question))
  }
}

extension AnswerValue {
  /// With these words for the option of this code.
  func withWords(_ words: String, for code: String) -> AnswerValue {
    func spoken(_ choice: Choice) -> Choice { choice.code == code ? Choice(code, words: words) : choice }
    return switch self {
    case .one(let choice): .one(spoken(choice))
    case .many(let choices): .many(choices.map(spoken))
    case .number, .date, .text, .notApplicable: self
    }
  }
}
