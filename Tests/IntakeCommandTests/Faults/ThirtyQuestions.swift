import Intake
import IntakeResults

/// A questionnaire of thirty questions, and somebody's answers to them that are found nowhere else.
enum ThirtyQuestions {
  static let count = 30
  private static let numbers = 1...count

  /// Every third question takes a text, an option and a number.
  static let definition: String = {
    let questions = numbers.map { number in
      let answer =
        switch number % 3 {
        case 0: "answer: text"
        case 1: "answer: one\n        choices: {ash: Ash, elm: Elm, oak: Oak}"
        default: "answer: whole-number\n        min: 0\n        max: 99999"
        }
      return """
              - id: q_\(number)
                ask: \(ask(number))
                \(answer)

        """
    }
    return """
      questionnaire: thirty
      version: 1.0.0
      title: Thirty questions
      language: en
      source: {kind: own, citation: Made for a test., rights: None needed.}
      pages:
        - page: all
          title: All of them
          questions:
      \(questions.joined())
      """
  }()

  static func ask(_ number: Int) -> String { "What about number \(number)?" }

  /// What is typed for a question.
  static func line(_ number: Int) -> String {
    switch number % 3 {
    case 0: "heron-\(number * number * 7919)"
    case 1: "\(1 + number / 3 % 3)"
    default: "\(number * 1237)"
    }
  }

  /// All that is typed, and the end.
  static var lines: String { numbers.map { line($0) + "\n" }.joined() + "done\n" }

  /// The same as a file of answers.
  static var answers: String {
    numbers.map { number in
      guard case .one(let choice) = value(number) else { return "q_\(number): \(line(number))\n" }
      return "q_\(number): \(choice.code)\n"
    }.joined()
  }

  /// Texts that can come from nowhere but these answers.
  static var secrets: [String] { numbers.filter { $0 % 3 == 0 }.map(line) }

  /// What a result has to hold for a question that was answered.
  static func value(_ number: Int) -> AnswerValue {
    switch number % 3 {
    case 0: .text(line(number))
    case 1: .option(["ash", "elm", "oak"][(Int(line(number)) ?? 0) - 1])
    default: .number(Fraction(number * 1237))
    }
  }

  /// How many questions were answered when the last of these words was written: all but the one that is asked last.
  static func acknowledged(in words: String) -> Int {
    max(0, (numbers.last { words.contains(ask($0)) } ?? 0) - 1)
  }

  /// The number of answers in a result; `nil` where one of them is not what was typed, or is missing between others.
  static func answered(in result: InterviewResult) -> Int? {
    let values = result.answers.map(\.value)
    let given = values.prefix { $0 != nil }
    guard values.count == count, values.dropFirst(given.count).allSatisfy({ $0 == nil }) else { return nil }
    return zip(1..., given).allSatisfy { $1 == value($0) } ? given.count : nil
  }
}
