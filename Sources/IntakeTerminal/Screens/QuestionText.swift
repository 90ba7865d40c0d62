internal import Intake

/// What stands on the screen for one question, without the page around it.
struct QuestionText {
  let view: QuestionView
  let wording: any Wording
  /// Its number on the paper form that is entered; `nil` where none is.
  var number: PaperNumber?

  var choices: [NumberedChoice] {
    NumberedChoice.list(for: view.form, doesNotApply: view.doesNotApply, wording)
  }

  /// The question, its options, and what was answered before.
  func write(to passage: inout Passage) {
    passage.say(wording.ask(view.ask, number))
    if let help = view.help { passage.say(help) }
    writeOptions(to: &passage)
    if let line = howToAnswer { passage.say(line) }
    if isFreeText { passage.say(wording.nobodyReads) }
    switch view.answered {
    case .answered(_, let spoken): passage.say(wording.answeredBefore(spoken))
    case .skipped: passage.say(wording.skippedBefore)
    case nil: break
    }
  }

  /// What can be typed, as said on asking for help: also where the question itself takes it as understood.
  func writeHowToAnswer(to passage: inout Passage) {
    switch view.form {
    case .yesNo, .one: passage.say(wording.chooseByNumber)
    case .text(let limits):
      passage.say(wording.anyText)
      if let longest = limits.longest { passage.say(wording.longest(longest)) }
    case .many, .scale, .number, .date: break
    }
  }

  /// Whether it takes any words. A text of a given form, like a number on a card, calls for nobody's help.
  private var isFreeText: Bool {
    if case .text(let limits) = view.form { limits.shape == nil } else { false }
  }

  private func writeOptions(to passage: inout Passage) {
    for choice in choices { passage.list(choice.number, choice.label) }
    if case .scale(_, let labels) = view.form {
      for (point, label) in labels.sorted(by: { $0.key < $1.key }) { passage.list(point, label) }
    }
  }

  /// The line under the question; `nil` where the options say it all.
  private var howToAnswer: String? {
    var lines: [String] = []
    switch view.form {
    case .yesNo, .one: break
    case .many(let options, let atLeast, let atMost):
      if options.count > 1 {
        lines.append(
          wording.several(
            atLeast: atLeast, atMost: atMost, example: wording.exampleOfSeveral(ofTwo: options.count == 2)))
      }
    case .scale(let points, _): lines.append(wording.scale(from: points.lowerBound, to: points.upperBound))
    case .number(let limits): lines.append(wording.number(limits))
    case .date(let precision, _, _): lines.append(wording.date(precision))
    case .text(let limits): if limits.lines > 1 { lines.append(wording.lines) }
    }
    if let label = view.doesNotApply, choices.isEmpty {
      lines.append(wording.wayOut(TypedAnswer.wayOut, label))
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}

/// An answer as it was understood, said back in the words of the question's own options.
struct SpokenAnswer {
  let view: QuestionView
  let wording: any Wording

  /// The whole sentence.
  func sentence(_ value: AnswerValue) -> String {
    switch value {
    case .one, .many, .notApplicable: wording.chose(labels(value))
    case .number, .date: isScale ? wording.chose(labels(value)) : wording.answered(labels(value).joined())
    case .text: wording.noted
    }
  }

  /// The answer alone, for a list to choose from.
  func words(_ value: AnswerValue) -> String { labels(value).joined(separator: "; ") }

  /// The label of an option, or its code where the question has no such option.
  func label(ofOption code: String) -> String { options[code] ?? code }

  private var isScale: Bool { if case .scale = view.form { true } else { false } }

  private var options: [String: String] {
    switch view.form {
    case .yesNo: ["yes": wording.yes, "no": wording.no]
    case .one(let options), .many(let options, _, _):
      Dictionary(options.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    case .scale, .number, .date, .text: [:]
    }
  }

  private func labels(_ value: AnswerValue) -> [String] {
    switch value {
    case .one(let choice): [label(choice)]
    case .many(let choices): choices.map(label)
    case .number(let number):
      switch view.form {
      case .scale(_, let labels):
        [wording.scalePoint("\(number)", label: number.whole.flatMap { labels[$0] })]
      case .number(let limits): [number.spoken(unit: limits.unit, in: wording.language)]
      default: ["\(number)"]
      }
    case .date(let date): [date.spoken(in: wording.language)]
    case .text(let text): [text]
    case .notApplicable: [view.doesNotApply ?? ""]
    }
  }

  private func label(_ choice: AnswerValue.Choice) -> String {
    let label = label(ofOption: choice.code)
    return choice.words.map { "\(label): \($0)" } ?? label
  }
}
