internal import Intake
internal import PlainText

/// Every word that line mode says by itself. Facts come in, sentences go out, so that they can be read side by side.
///
/// Short words, no blame, no hurry; nothing outside of ASCII, so that it reads the same on any terminal and aloud.
/// What was typed or written by somebody else is quoted as it is, and made safe where it is drawn.
enum Wording {
  static let yes = "Yes"
  static let no = "No"
  static let noneOfThese = "None of these"

  // MARK: The beginning

  static func minutes(_ minutes: Int) -> String {
    "It takes about \(count(minutes, "minute", "minutes")). Nothing hurries you."
  }
  static let trial = "This is a trial. Nobody reads what you answer here."
  static func staysOnScreen(canClear: Bool) -> String {
    canClear
      ? "What you type stays in this window. Before you leave you can clear it."
      : "What you type stays in this window until the window is closed."
  }
  static let stayedOnScreen = "What you typed stays in this window until the window is closed."
  static let reminder = """
    Type your answer and press Enter. At every question you can also type: back, skip, review, help, contacts, \
    pause, stop.
    """

  // MARK: Where you are

  static func part(_ number: Int, of parts: Int, title: String) -> String {
    parts > 1 ? "Part \(number) of \(parts). \(title)" : title
  }
  /// `nil` where there are none.
  static func questionsLeft(_ left: QuestionsLeft) -> String? {
    switch (left.least, left.most) {
    case (_, 0): nil
    case (1, 1): "One question is left."
    case (let least, let most?) where least == most: "\(least) questions are left."
    case (let least, let most?): "About \(least) to \(most) questions are left."
    case (...1, nil): nil
    case (let least, nil): "At least \(least) questions are left."
    }
  }
  static func row(_ roster: String, called: String) -> String { "\(roster): \(called)" }

  /// With its number on the paper form that is entered.
  static func ask(_ ask: String, _ number: PaperNumber?) -> String {
    number.map { "Question \($0). \(ask)" } ?? ask
  }

  // MARK: What can be typed

  static func scale(from low: Int, to high: Int) -> String { "A number from \(low) to \(high)." }
  static func date(_ precision: PartialDate.Precision) -> String {
    switch precision {
    case .year: "A year, like 2015."
    case .month: "A month and a year, like March 2024. A year alone is fine."
    case .day: "A date, like 15 March 2024. A month or a year alone is fine."
    }
  }
  static let lines = "You can write several lines. Press Enter twice when you are done."
  /// - Parameter example: How to type several; `nil` where they are not typed.
  static func several(atLeast: Int?, atMost: Int?, example: String? = nil) -> String {
    let number =
      switch (atLeast.flatMap { $0 > 1 ? $0 : nil }, atMost) {
      case (let least?, let most?) where least == most: "Choose \(least)"
      case (let least?, let most?): "Choose \(least) to \(most)"
      case (let least?, nil): "Choose \(least) or more"
      case (nil, let most?): "You can choose up to \(most)"
      case (nil, nil): "You can choose more than one"
      }
    return number + (example.map { ", \($0)" } ?? "") + "."
  }
  static func number(_ limits: NumberLimits) -> String {
    let number = limits.decimals == 0 ? "A whole number" : "A number"
    let kind = limits.unit.map { "\(number), in \($0)" } ?? number
    return switch (limits.least, limits.most) {
    case (let least?, let most?): "\(kind), from \(least) to \(most)."
    case (let least?, nil): "\(kind), \(least) or more."
    case (nil, let most?): "\(kind), at most \(most)."
    case (nil, nil): "\(kind)."
    }
  }
  static func wayOut(_ key: String, _ label: String) -> String { "Or type \(key): \(sentence(label))" }
  static func answeredBefore(_ spoken: String) -> String {
    "Your answer now: \(sentence(onOneLine(spoken))) Type next to leave it so."
  }
  static let skippedBefore = "You left this out before. Type next to leave it so."
  static let chooseByNumber = "Type the number of your answer, or its words."
  static let anyText = "Type your answer in your own words."
  static let nobodyReads =
    "Nobody reads this while you write. If you need someone now, type contacts."
  static func longest(_ most: Int) -> String { "At most \(count(most, "character", "characters"))." }

  // MARK: Help

  static let commands: [(word: String, does: String)] = [
    ("back", "go to the question before"), ("skip", "leave this question out"),
    ("skip rest", "leave out all that is left about one person, or one entry of a list"),
    ("next", "leave the answer that you gave before as it is, and go on"),
    ("undo", "take back the last change of an answer"), ("review", "see your answers, and change them"),
    ("help", "read this again"), ("contacts", "see who you can call now"), ("pause", "take a break"),
    ("stop", "end here; you choose what happens with your answers"),
  ]
  static let commandsTitle = "At every question you can type:"
  static let commandsAsWords = "To say one of these words as your answer, put it in quotes, like \"back\"."
  static let contactsTitle = "If you need someone now:"
  static let noContacts = "Call your local emergency number. Or ask the staff here for help."
  static func wordWasCommand(_ word: String) -> String {
    "If the word \(word) is your answer, type it in quotes: \"\(word)\"."
  }

  // MARK: What was understood

  static func chose(_ labels: [String]) -> String {
    labels.isEmpty ? "You chose: \(noneOfThese)." : "You chose: \(sentence(labels.joined(separator: "; ")))"
  }
  static func answered(_ spoken: String) -> String { "You answered: \(sentence(spoken))" }
  static func wordWasWayOut(_ word: String) -> String {
    "If the word \(word) is your answer, type back, and then the word in quotes: \"\(word)\"."
  }
  static let noted = "Noted."
  static let skipped = "Left out."
  static let skippedRest = "The rest here is left out."
  static let staysSo = "It stays as it is."
  static func scalePoint(_ point: String, label: String?) -> String {
    label.map { "\(point) (\($0))" } ?? point
  }

  // MARK: Asking back

  static let which = "Which do you mean?"
  static func ownWords(_ label: String) -> String { "\(label): in your own words?" }
  static func commandOrAnswer(_ word: String) -> String {
    "Do you mean the command, or is \"\(word)\" your answer?"
  }
  static func doCommand(_ command: Command) -> String {
    "The command: " + (commands.first { $0.word == command.rawValue }?.does ?? "")
  }
  static let commandLosesLines = "With the command, what you have just written here will be gone."
  static let linesNotKeptYet =
    "What you have just written is not an answer yet. To make it one, type back, and then press Enter once more."
  static func isAnswer(_ word: String) -> String { "My answer: \(word)" }
  static func skipAnswered(_ spoken: String) -> String {
    "You have answered this: \(sentence(onOneLine(spoken))) Should it go?"
  }
  static let keepAnswer = "Keep my answer, and go on"
  static let dropAnswer = "Leave the question out"
  static let setsAside = "With this change, these answers would no longer count:"
  static func endsEarly(_ answers: Int) -> String {
    "With this answer the questions end here. \(count(answers, "answer", "answers")) behind it would no longer count."
  }
  static let makeChange = "Make the change"
  static let leaveAsItWas = "Leave it as it was"
  static let leftAsItWas = "It is as it was."
  static let pressEnter = "Press Enter to go on."
  static let notRead = "Nothing that you type here is taken. Press Enter to go on."
  static let noAnswerYet = "There is no answer here yet."
  static let skipToGoOn = "There is no answer here yet. Answer it, or type skip to leave it out."
  static let goOnWriting = "What you wrote is still here. Go on writing, or press Enter to end your answer."
  static let textIsFull =
    "A text can have up to 20,000 characters. This line does not fit any more; the lines before it are still here."
  static let wordsMissing = "Type a few words of your own. Or type back to choose again."
  static let yesNoOrSkip = "Type yes or no, or skip to leave it out."
  static let nothingBefore = "There is nothing before this."
  static let typeNumberAbove = "Type one of the numbers above."

  // MARK: Lists of rows

  static func soFar(_ called: [String]) -> String { "So far: \(sentence(called.joined(separator: ", ")))" }
  static let howToLeaveRows =
    "You can leave out any question. To leave out all that are left about this one, type skip rest."
  static let skipRestInRows =
    "Skip rest is for lists, like people or medicines. To leave out this question, type skip."
  static let removeHint = "Type remove to take one off the list."
  static let noMore = "You said: no more. Type next to leave it so."
  static let nobody = "You said no. Type next to leave it so."
  static let removeWhich = "Which one?"
  static func remove(_ called: String) -> String { "Take '\(called)' off the list?" }
  static let removeTakesAlong = "These answers would no longer count:"
  static let wouldBecome = "These answers would lose what you chose there, and be:"
  static let removeIt = "Take it off"
  static let keepIt = "Keep it"
  static func removed(_ called: String) -> String {
    "'\(called)' is off the list. Type undo to bring it back."
  }
  static func restored(_ called: String) -> String { "'\(called)' is back on the list." }
  static let nothingToRemove = "There is nothing on the list yet."
  static let changed = "Changed. Type undo to have it as it was."
  static let asItWas = "It is as it was before."
  static let broughtBack = "These answers count again:"
  static let restoredChoices = "These answers are again:"
  static let nothingToUndo = "There is no change to take back. To change an answer, type back or review."

  // MARK: Pieces

  static let prompt = "> "

  /// A text of this shape: `#` a digit, `@` a letter; what may be left out is left out.
  static func example(ofShape shape: String) -> String {
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
  static func name(ofMonth month: Int) -> String {
    let months = PartialDate.monthsInEnglish
    return months.indices.contains(month - 1) ? months[month - 1] : "March"
  }

  /// With a full stop, where no sign ends it.
  static func sentence(_ text: String) -> String { text.asSentence }

  /// The lines of a text behind each other.
  static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// The beginning of a text, to be quoted back or listed.
  static func shortened(_ text: String, to longest: Int = 40) -> String {
    let trimmed = text.withoutOuterBlanks
    let head = trimmed.prefix(longest)
    return head.endIndex == trimmed.endIndex ? trimmed : head + "..."
  }
}
