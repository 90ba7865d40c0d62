internal import Intake
internal import PlainText

extension FullScreen {
  /// Takes what is chosen or typed, and goes on.
  mutating func enter(at now: Timestamp) {
    switch top.scene {
    case .opening: proceed(at: now)
    case .step: enterStep(at: now)
    case .ownWords(let value, let codes): takeWords(for: value, codes: codes, at: now)
    case .which(let values):
      if let way = way, values.indices.contains(way - 1) {
        pop()
        submit(values[way - 1], at: now)
      }
    case .dropAnswer:
      switch way {
      case 1?:
        putBackAnswer()
        goForward(at: now)
      case 2?: if let view = walk.question { submit(.skip(view.place.address, at: now), at: now) }
      default: break
      }
    case .change(let event, _):
      switch way {
      case 1?: commit(event, at: now)
      case 2?:
        pop()
        putBackAnswer()
        message = wording.leftAsItWas
      default: break
      }
    case .removeWhich, .remove: enterRemoval(at: now)
    case .review(let review): enterReview(review, at: now)
    case .help, .contacts: pop()
    case .pause, .stop, .erase: enterLeaving(at: now)
    case .ending(let ending): outcome = .ended(outcome(of: ending))
    }
  }

  /// The number of the way that is marked; says how to choose where none is.
  var way: Int? {
    mutating get {
      if case .choices(let list) = top.control, let way = list.way { return way }
      if case .review(let review) = top.scene {
        readOn(orSay: wording.chooseInReview(isWhole: review.isWhole))
      } else {
        readOn(orSay: wording.choosePlainly)
      }
      return nil
    }
  }

  /// To Enter where nothing was chosen or typed yet: what there is to choose may stand further down. Only who has read
  /// to the end is told what is missing, with all of it in sight.
  private mutating func readOn(orSay text: String) {
    if hasMoreBelow {
      turn(down: true)
    } else {
      message = text
      showControl()
    }
  }

  private mutating func enterStep(at now: Timestamp) {
    switch walk.step {
    case .question(let view): answer(view, at: now)
    case .roster(let view): enterRoster(view, at: now)
    case .say(let view): commit(.see(view.place.address, at: now), at: now)
    case .alert(let view):
      switch way {
      case 1?: commit(.see(view.address, at: now), at: now)
      case 2?: perform(.stop, at: now)
      default: break
      }
    case .stop:
      switch way {
      case 1?: commit(.finish(at: now), at: now)
      case 2?: lookBack(at: now)
      default: break
      }
    case .review, .finished: proceed(at: now)
    }
  }

  private mutating func answer(_ view: QuestionView, at now: Timestamp) {
    switch top.control {
    case .enter: break
    case .choices(let list):
      if let answer = list.answer {
        take(answer, of: "", to: view, at: now)
      } else {
        readOn(
          orSay: list.kind == .several
            ? wording.tickFirst(isRequired: view.isRequired)
            : wording.chooseFirst(isRequired: view.isRequired))
      }
    case .scale(let scale):
      switch scale.marked {
      case .point(let point)?: submit(.number(Fraction(point)), at: now)
      case .wayOut?: submit(.notApplicable, at: now)
      case nil: readOn(orSay: wording.chooseFirst(isRequired: view.isRequired))
      }
    case .field(let field):
      if field.place == .wayOut {
        submit(.notApplicable, at: now)
      } else {
        take(field.reading(as: view.form, language), of: field.text, to: view, at: now)
      }
    }
  }

  private mutating func take(_ typed: TypedAnswer, of text: String, to view: QuestionView, at now: Timestamp)
  {
    switch typed {
    case .understood(let value): submit(value, at: now)
    case .lacksWords(let value, let codes):
      if case .many(_, _, let most?) = view.form, case .many(let chosen) = value, chosen.count > most {
        message = wording.tooMany(most)
      } else {
        askForWords(value, codes: codes, view)
      }
    case .either(let values):
      let spoken = SpokenAnswer(view: view, wording: wording)
      push(Layer(.which(values), .choices(ChoiceControl(ways: values.map(spoken.words)))))
    case .unclear(.nothingTyped): readOn(orSay: wording.typeFirst(isRequired: view.isRequired))
    case .unclear(.notSure): message = wording.notSureHere
    case .unclear(let why): message = wording.sentence(for: why, typed: text, choices: [])
    }
  }

  // MARK: Words for an option

  private mutating func askForWords(_ value: AnswerValue, codes: [String], _ view: QuestionView) {
    guard let code = codes.first else { return }
    var before: String?
    switch view.answered {
    case .answered(.one(let choice), _)? where choice.code == code: before = choice.words
    case .answered(.many(let choices), _)?: before = choices.first { $0.code == code }?.words
    default: break
    }
    push(Layer(.ownWords(value, codes: codes), .field(FieldControl(text: before ?? ""))))
  }

  private mutating func takeWords(for value: AnswerValue, codes: [String], at now: Timestamp) {
    guard case .field(let field) = top.control, let code = codes.first, let view = walk.question else {
      return
    }
    let words = field.text.withoutOuterBlanks
    guard !words.isEmpty else {
      message = wording.wordsMissingHere
      return
    }
    let spoken = value.withWords(words, for: code)
    let rest = Array(codes.dropFirst())
    if rest.isEmpty {
      submit(spoken, at: now)
    } else {
      pop()
      askForWords(spoken, codes: rest, view)
    }
  }

  // MARK: Events

  private mutating func submit(_ value: AnswerValue, at now: Timestamp) {
    guard let view = walk.question else { return }
    if case .answered(let before, _)? = view.answered, before.isSame(as: value) {
      forgetUnsent()
      goForward(at: now)
    } else {
      submit(.answer(view.place.address, value, at: now), at: now)
    }
  }

  /// Takes an event that may change other answers: says which would be set aside, and asks, before it does.
  mutating func submit(_ event: Event, at now: Timestamp) {
    if let aside = walk.setAside(by: event) {
      push(Layer(.change(event, aside), .ways(wording.makeChange, wording.leaveAsItWas)))
    } else {
      commit(event, at: now)
    }
  }

  /// Takes an event, and goes on.
  mutating func commit(_ event: Event, at now: Timestamp) {
    guard take({ walk throws(Rejection) in try walk.take(event) }) else { return }
    if event.changesAnswers { forgetUnsent() }
    proceed(at: now)
    if event.isAnswerOrSkip, walk.lastChange != nil { message = wording.changedHere }
  }

  /// Leaves the answer as it is, and goes on.
  mutating func goForward(at now: Timestamp) {
    if take({ walk throws(Rejection) in try walk.goForward(at: now) }) { proceed(at: now) }
  }

  /// Whether the interview took it; says why not.
  mutating func take(_ change: (inout Walk) throws(Rejection) -> Void) -> Bool {
    do throws(Rejection) {
      try change(&walk)
      return true
    } catch {
      message = explanation(of: error)
      return false
    }
  }

  /// Where a way on is a key here, that key is named.
  private func explanation(of rejection: Rejection) -> String {
    switch rejection {
    case .required: wording.neededHere
    case .textEmpty: wording.typeFirst(isRequired: walk.question?.isRequired ?? false)
    case .wordsMissing: wording.wordsMissingHere
    default: wording.sentence(for: rejection, at: walk.question)
    }
  }
}

extension AnswerValue {
  /// Whether it says the same: the order of several choices does not matter.
  func isSame(as other: AnswerValue) -> Bool {
    if case .many(let mine) = self, case .many(let others) = other { return Set(mine) == Set(others) }
    return self == other
  }
}
