internal import Intake
internal import PlainText

struct EnglishWording: Wording {
  let language = SpokenLanguage.english

  var yes: String { "Yes" }
  var no: String { "No" }
  var noneOfThese: String { "None of these" }

  // MARK: The beginning

  func minutes(_ minutes: Int) -> String {
    "It takes about \(count(minutes, "minute", "minutes")). Nothing hurries you."
  }
  var trial: String { "This is a trial. Nobody reads what you answer here." }
  func staysOnScreen(canClear: Bool) -> String {
    canClear
      ? "What you type stays in this window. Before you leave you can clear it."
      : "What you type stays in this window until the window is closed."
  }
  var stayedOnScreen: String { "What you typed stays in this window until the window is closed." }
  var reminder: String {
    """
    Type your answer and press Enter. At every question you can also type: back, skip, review, help, contacts, \
    pause, stop.
    """
  }

  // MARK: Where you are

  func part(_ number: Int, of parts: Int, title: String) -> String {
    parts > 1 ? "Part \(number) of \(parts). \(title)" : title
  }
  func questionsLeft(_ left: QuestionsLeft) -> String? {
    switch (left.least, left.most) {
    case (_, 0): nil
    case (1, 1): "One question is left."
    case (let least, let most?) where least == most: "\(least) questions are left."
    case (let least, let most?): "About \(least) to \(most) questions are left."
    case (...1, nil): nil
    case (let least, nil): "At least \(least) questions are left."
    }
  }
  func ask(_ ask: String, _ number: PaperNumber?) -> String {
    number.map { "Question \($0). \(ask)" } ?? ask
  }

  // MARK: What can be typed

  func scale(from low: Int, to high: Int) -> String { "A number from \(low) to \(high)." }
  func date(_ precision: PartialDate.Precision) -> String {
    switch precision {
    case .year: "A year, like 2015."
    case .month: "A month and a year, like March 2024. A year alone is fine."
    case .day: "A date, like 15 March 2024. A month or a year alone is fine."
    }
  }
  var lines: String { "You can write several lines. Press Enter twice when you are done." }
  func several(atLeast: Int?, atMost: Int?, example: String?) -> String {
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
  func number(_ limits: NumberLimits) -> String {
    let number = limits.decimals == 0 ? "A whole number" : "A number"
    let kind = limits.unit.map { "\(number), in \($0)" } ?? number
    return switch (limits.least, limits.most) {
    case (let least?, let most?): "\(kind), from \(least) to \(most)."
    case (let least?, nil): "\(kind), \(least) or more."
    case (nil, let most?): "\(kind), at most \(most)."
    case (nil, nil): "\(kind)."
    }
  }
  func wayOut(_ key: String, _ label: String) -> String { "Or type \(key): \(sentence(label))" }
  func answeredBefore(_ spoken: String) -> String {
    "Your answer now: \(sentence(onOneLine(spoken))) Type next to leave it so."
  }
  var skippedBefore: String { "You left this out before. Type next to leave it so." }
  var chooseByNumber: String { "Type the number of your answer, or its words." }
  var anyText: String { "Type your answer in your own words." }
  var nobodyReads: String {
    "Nobody reads this while you write. If you need someone now, type contacts."
  }
  func longest(_ most: Int) -> String { "At most \(count(most, "character", "characters"))." }
  func exampleOfSeveral(ofTwo: Bool) -> String { ofTwo ? "like 1, 2" : "like 1, 3" }

  // MARK: Help

  func word(_ command: Command) -> String {
    switch command {
    case .back: "back"
    case .skip: "skip"
    case .skipRest: "skip rest"
    case .next: "next"
    case .undo: "undo"
    case .review: "review"
    case .help: "help"
    case .contacts: "contacts"
    case .pause: "pause"
    case .stop: "stop"
    }
  }
  func does(_ command: Command) -> String {
    switch command {
    case .back: "go to the question before"
    case .skip: "leave this question out"
    case .skipRest: "leave out all that is left about one person, or one entry of a list"
    case .next: "leave the answer that you gave before as it is, and go on"
    case .undo: "take back the last change of an answer"
    case .review: "see your answers, and change them"
    case .help: "read this again"
    case .contacts: "see who you can call now"
    case .pause: "take a break"
    case .stop: "end here; you choose what happens with your answers"
    }
  }
  var commandsTitle: String { "At every question you can type:" }
  var commandsAsWords: String { "To say one of these words as your answer, put it in quotes, like \"back\"." }
  var contactsTitle: String { "If you need someone now:" }
  var noContacts: String { "Call your local emergency number. Or ask the staff here for help." }
  func wordWasCommand(_ word: String) -> String {
    "If the word \(word) is your answer, type it in quotes: \"\(word)\"."
  }

  // MARK: What was understood

  func chose(_ labels: [String]) -> String {
    labels.isEmpty ? "You chose: \(noneOfThese)." : "You chose: \(sentence(labels.joined(separator: "; ")))"
  }
  func answered(_ spoken: String) -> String { "You answered: \(sentence(spoken))" }
  func wordWasWayOut(_ word: String) -> String {
    "If the word \(word) is your answer, type back, and then the word in quotes: \"\(word)\"."
  }
  var noted: String { "Noted." }
  var skipped: String { "Left out." }
  var skippedRest: String { "The rest here is left out." }
  var staysSo: String { "It stays as it is." }

  // MARK: Asking back

  var which: String { "Which do you mean?" }
  func ownWords(_ label: String) -> String { "\(label): in your own words?" }
  func commandOrAnswer(_ word: String) -> String {
    "Do you mean the command, or is \"\(word)\" your answer?"
  }
  func doCommand(_ command: Command) -> String { "The command: \(does(command))" }
  var commandLosesLines: String { "With the command, what you have just written here will be gone." }
  var linesNotKeptYet: String {
    "What you have just written is not an answer yet. To make it one, type back, and then press Enter once more."
  }
  func isAnswer(_ word: String) -> String { "My answer: \(word)" }
  func skipAnswered(_ spoken: String) -> String {
    "You have answered this: \(sentence(onOneLine(spoken))) Should it go?"
  }
  var keepAnswer: String { "Keep my answer, and go on" }
  var dropAnswer: String { "Leave the question out" }
  var setsAside: String { "With this change, these answers would no longer count:" }
  func endsEarly(_ answers: Int) -> String {
    "With this answer the questions end here. \(count(answers, "answer", "answers")) behind it would no longer count."
  }
  var makeChange: String { "Make the change" }
  var leaveAsItWas: String { "Leave it as it was" }
  var leftAsItWas: String { "It is as it was." }
  var pressEnter: String { "Press Enter to go on." }
  var notRead: String { "Nothing that you type here is taken. Press Enter to go on." }
  var noAnswerYet: String { "There is no answer here yet." }
  var skipToGoOn: String { "There is no answer here yet. Answer it, or type skip to leave it out." }
  var goOnWriting: String {
    "What you wrote is still here. Go on writing, or press Enter to end your answer."
  }
  var textIsFull: String {
    "A text can have up to 20,000 characters. This line does not fit any more; the lines before it are still here."
  }
  var wordsMissing: String { "Type a few words of your own. Or type back to choose again." }
  var yesNoOrSkip: String { "Type yes or no, or skip to leave it out." }
  var nothingBefore: String { "There is nothing before this." }
  var typeNumberAbove: String { "Type one of the numbers above." }

  // MARK: Lists of rows

  func soFar(_ called: [String]) -> String { "So far: \(sentence(called.joined(separator: ", ")))" }
  var howToLeaveRows: String {
    "You can leave out any question. To leave out all that are left about this one, type skip rest."
  }
  var skipRestInRows: String {
    "Skip rest is for lists, like people or medicines. To leave out this question, type skip."
  }
  var removeHint: String { "Type remove to take one off the list." }
  var noMore: String { "You said: no more. Type next to leave it so." }
  var nobody: String { "You said no. Type next to leave it so." }
  var removeWhich: String { "Which one?" }
  func remove(_ called: String) -> String { "Take '\(called)' off the list?" }
  var removeTakesAlong: String { "These answers would no longer count:" }
  var wouldBecome: String { "These answers would lose what you chose there, and be:" }
  var removeIt: String { "Take it off" }
  var keepIt: String { "Keep it" }
  func removed(_ called: String) -> String {
    "'\(called)' is off the list. Type undo to bring it back."
  }
  func restored(_ called: String) -> String { "'\(called)' is back on the list." }
  var nothingToRemove: String { "There is nothing on the list yet." }
  var changed: String { "Changed. Type undo to have it as it was." }
  var asItWas: String { "It is as it was before." }
  var broughtBack: String { "These answers count again:" }
  var restoredChoices: String { "These answers are again:" }
  var nothingToUndo: String { "There is no change to take back. To change an answer, type back or review." }
}
