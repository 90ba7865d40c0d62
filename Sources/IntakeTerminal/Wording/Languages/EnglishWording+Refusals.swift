internal import Intake
internal import PlainText

extension EnglishWording {
  var nothingTyped: String { "Nothing was typed yet." }
  func useNumber(_ choices: [NumberedChoice]) -> String {
    let numbers = choices.map(\.number).sorted()
    guard let first = numbers.first, let last = numbers.last, first != last else { return chooseByNumber }
    return "Type a number from \(first) to \(last)."
  }
  var orTypeSkip: String { "Type skip to leave this out." }
  var orTypeNext: String { "Type next to leave your answer as it is." }
  func sentence(for why: Misunderstanding, typed: String, choices: [NumberedChoice]) -> String {
    let quoted = "'\(shortened(typed))'"
    return switch why {
    case .nothingTyped: nothingTyped
    case .notSure: "That is fine. You need not know."
    case .notAChoice: "\(quoted) is not on the list. \(useNumber(choices))"
    case .noSuchNumber: "The list has no number \(shortened(typed)). \(useNumber(choices))"
    case .couldBe(let choices):
      "\(quoted) could be " + choices.map { "\($0.number) (\($0.label))" }.joined(separator: " or ")
        + ". Type the number."
    case .onlyOne: "These do not go together. Choose just one, the one that fits best."
    case .eachNumber: "Type each number, with commas between them, like 1, 2, 3."
    case .wordsNotTaken(let label): "'\(label)' takes no words of your own. Type only its number."
    case .notYesOrNo: "\(quoted) is not yes or no here. Type yes or no."
    case .notANumber: "\(quoted) is not a number. Type it in digits, like 5."
    case .onlyTheNumber: "Type only the number, in digits, like 5."
    case .bestGuess: "A best guess is welcome. Type just the number, like 5."
    case .severalNumbers: "Type one number. If you are not sure, the one that fits best will do."
    case .plainDigits: "Write the number out in digits, like 1000 or 0.5."
    case .tooManyDigits: "That number has too many digits. Type it shorter."
    case .notOnScale: "\(quoted) is not on the scale. Type one of its numbers."
    case .notADate:
      "\(quoted) is not a date that can be read. Type it like 15 March 2024, March 2024 or 2024."
    case .needsYear(let month):
      "Which year? Type it like \(name(ofMonth: month)) 2024. A year alone is fine too."
    case .fourDigitYear: "Type the year with four digits, like 1998."
    case .noSuchDay(_, let month, let year): noSuchDay(in: PartialDate(year: year, month: month))
    case .noSuchMonth(let month): "There is no month \(month). Months go from 1 to 12."
    case .noSuchYear: "There is no such year. Type it with four digits, like 1998."
    case .relativeDate: "Type the date itself, like March 2024. A year alone is fine."
    case .roughDate(let year?): "A rough date is fine. If that is as near as you know, type just \(year)."
    case .roughDate(nil): "A rough date is fine. Type a month and year, like March 2024, or just the year."
    }
  }
  /// `nil` where there is no such month either.
  private func noSuchDay(in month: PartialDate?) -> String {
    guard let month else { return "There is no such day. Type it like 15 March 2024." }
    return "\(month.spoken(in: language)) has \(month.days.count) days. Type another date, or only the month."
  }
  var required: String { "We need an answer to this one before we can go on. To end here, type stop." }
  func outOfRange(least: String?, most: String?) -> String {
    switch (least, most) {
    case (let least?, let most?): "That is outside of what fits here. Type a number from \(least) to \(most)."
    case (let least?, nil): "That is too low to fit here. Type \(least) or more."
    case (nil, let most?): "That is too high to fit here. Type \(most) or less."
    case (nil, nil): "That number does not fit here."
    }
  }
  func tooManyDecimals(_ decimals: Int) -> String {
    decimals == 0
      ? "Type a whole number, like 5."
      : "Type it with at most \(count(decimals, "digit", "digits")) behind the point."
  }
  func tooFew(_ least: Int) -> String { "Choose \(least) or more, or none of these." }
  func tooMany(_ most: Int) -> String { "Choose up to \(most)." }
  func exclusive(_ label: String) -> String {
    "'\(label)' goes with nothing else. Choose it alone, or the others."
  }
  func tooEarly(_ limit: String) -> String {
    "That is before \(limit), which does not fit here. Type a later date."
  }
  func tooLate(_ limit: String) -> String {
    "That is after \(limit), which does not fit here. Type an earlier date."
  }
  func textTooLong(most: Int) -> String {
    "That text is longer than fits here. Type it again with up to \(count(most, "character", "characters"))."
  }
  func wrongShape(_ example: String) -> String {
    "That is not the form that fits here. Type it like \(example)."
  }
  var notTaken: String { "That does not fit here." }
  var noMoreRows: String { "That is all that fits in this list." }
  func notText(readable: Int) -> String {
    "Something behind character \(readable) could not be read as text. Nothing of that line was taken. Type it again."
  }
  var tooLong: String {
    "That line is longer than 20,000 characters. Nothing of it was taken. Type it again, shorter."
  }
  var cutByTerminal: String {
    "This terminal cuts lines that are so long. Nothing of it was taken. Type it again in shorter lines."
  }
  var linesKept: String { "The lines before it are still here." }
}
