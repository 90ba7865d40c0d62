internal import Intake
internal import PlainText

/// What is put together alike in every language.
extension Wording {
  /// For a list in which several are not typed.
  func several(atLeast: Int?, atMost: Int?) -> String {
    several(atLeast: atLeast, atMost: atMost, example: nil)
  }

  func left(_ standing: KeepingState.Standing) -> [String] { left(standing, saysCode: true) }

  func row(_ roster: String, called: String) -> String { "\(roster): \(called)" }

  func scalePoint(_ point: String, label: String?) -> String {
    label.map { "\(point) (\($0))" } ?? point
  }

  /// A text of this shape: `#` a digit, `@` a letter; what may be left out is left out.
  func example(ofShape shape: String) -> String {
    var example = ""
    var digit = 0
    for character in shape {
      switch character {
      case "?": if !example.isEmpty { example.removeLast() }
      case "#":
        digit = digit % 9 + 1
        example += String(digit)
      case "@": example.append("a")
      default: example.append(character)
      }
    }
    return example
  }

  /// 1...12; March where it is no month.
  func name(ofMonth month: Int) -> String {
    let months = PartialDate.months(in: language)
    return months.indices.contains(month - 1) ? months[month - 1] : months[2]
  }

  /// With a full stop, where no sign ends it.
  func sentence(_ text: String) -> String { text.asSentence }

  /// The lines of a text behind each other.
  func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// The beginning of a text, to be quoted back or listed.
  func shortened(_ text: String, to longest: Int = 40) -> String {
    let trimmed = text.withoutOuterBlanks
    let head = trimmed.prefix(longest)
    return head.endIndex == trimmed.endIndex ? trimmed : head + "..."
  }

  func score(_ title: String, value: String, band: String?) -> String {
    band.map { "\(title): \(value), \($0)" } ?? "\(title): \(value)"
  }

  /// What the engine refuses, as line mode says it.
  ///
  /// - Parameter question: The one that was answered; `nil` where it was something else.
  func sentence(for rejection: Rejection, at question: QuestionView?) -> String {
    switch rejection {
    case .required: required
    case .outOfRange(let least, let most):
      outOfRange(least: least?.description, most: most?.description)
    case .tooManyDecimals(let decimals): tooManyDecimals(decimals)
    case .tooFew(let least): tooFew(least)
    case .tooMany(let most): tooMany(most)
    case .exclusive(let code):
      exclusive(question.map { SpokenAnswer(view: $0, wording: self).label(ofOption: code) } ?? code)
    case .tooEarly(let limit): tooEarly(limit.spoken(in: language))
    case .tooLate(let limit): tooLate(limit.spoken(in: language))
    case .tooPrecise(let precision): date(precision)
    case .textTooLong(let most): textTooLong(most: most)
    case .textEmpty: nothingTyped
    case .wrongShape(let shape): wrongShape(example(ofShape: shape))
    case .wordsMissing: wordsMissing
    case .noMoreRows: noMoreRows
    case .unknownAddress, .notAsked, .wrongKind, .notAChoice, .wordsNotTaken, .rowsAreGiven, .applies,
      .alreadyBegun, .finished:
      notTaken
    }
  }

  /// One line of a list of answers; `title` is the row's name where that stands over it already.
  func entry(_ entry: ReviewSection.Entry, under title: String? = nil) -> String {
    asked(entry, under: title).asLead + given(entry.answer)
  }

  /// One line about an answer to an earlier version.
  func entry(_ earlier: Carried.Earlier) -> String {
    asked(earlier.ask, row: earlier.row).asLead + (earlier.spoken.map(given) ?? notGiven)
  }

  /// The question of an answer; `title` is the row's name where that stands over it already.
  func asked(_ entry: ReviewSection.Entry, under title: String?) -> String {
    asked(entry.ask, row: entry.row == title ? nil : entry.row)
  }

  /// The answer, on one line.
  func given(_ answer: ReviewSection.Answer) -> String {
    switch answer {
    case .spoken(let spoken): given(spoken)
    case .skipped: notGiven
    case .open: notOpenYet
    }
  }

  private func given(_ spoken: String) -> String { shortened(onOneLine(spoken), to: 300) }

  /// A question that names its row needs no other name for it.
  private func asked(_ ask: String, row: String?) -> String {
    row.map { ask.contains($0) ? ask : "\($0): \(ask)" } ?? ask
  }

  /// `nil` for what has no key of its own.
  func key(_ command: ScreenCommand) -> String? {
    switch command {
    case .back: "Esc"
    case .undo: "Ctrl-Y"
    case .skip: "Ctrl-S"
    case .skipRest: nil
    case .review: "Ctrl-R"
    case .contacts: "Ctrl-T"
    case .help: "F1"
    case .pause: "Ctrl-P"
    case .stop: "Ctrl-X"
    }
  }

  var tab: String { "Tab" }

  var enter: String { "Enter" }

  func resume(_ code: String) -> String { "intake run --resume \(code)" }
}

extension FiredAlert {
  /// Whether the clinic is to get a note of it, and the respondent was shown something.
  var leavesNoteAndSaysSo: Bool { level == .urgent && say != nil }
}
