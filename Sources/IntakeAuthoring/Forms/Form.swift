/// What a form on paper was understood to be: pages of questions, with what was said between them.
struct Form {
  /// A line that was not understood, from 1.
  struct Line: Equatable {
    let number: Int
    let text: String
  }

  enum Answers {
    case yesNo
    /// The codes are the author's only where the form has numbers or letters.
    case options([Option], isMany: Bool)
    case scale(lowest: Int, highest: Int)
    case date, number
    case text(lines: Int)
  }

  struct Option {
    var code: String?
    var label: String
  }

  struct Question {
    /// As the form counts; `nil` for a field with a name alone.
    var number: String?
    var ask: String
    var answers: Answers?
    let line: Int
    /// The indentation of its first line, in characters.
    let indent: Int
    /// Lines to write on.
    var blanks = 0
    /// Whether a place for a date was seen.
    var isDate = false
  }

  enum Entry {
    case question(Question)
    /// A text, from the line where it begins.
    case say(String, line: Int)
    case comment(Line)
  }

  struct Section {
    var title: String?
    /// Stands over its questions, where they share their answers.
    var intro: [String] = []
    var introLine = 0
    /// What its questions are answered with unless they say otherwise.
    var shared: Answers?
    var entries: [Entry] = []

    var hasQuestions: Bool {
      entries.contains { if case .question = $0 { true } else { false } }
    }
  }

  var title: String?
  var sections: [Section] = []
  /// What was guessed, by line.
  var guesses: [(line: Int, words: String)] = []
}
