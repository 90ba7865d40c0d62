internal import Intake
internal import PlainText

/// A word that does something at every question.
enum Command: CaseIterable, Hashable, Sendable {
  case back, skip, skipRest, next, undo, review, help, contacts, pause, stop

  init?(word: String, in language: SpokenLanguage) {
    guard let command = TypedWords.of(language).commands[TypedText(word).plain] else { return nil }
    self = command
  }
}

/// A typed line, parted into what commands and what says something.
///
/// A word that is a command can still be said: `"back"` in quotes and `\back` say it. What is no command word keeps
/// its quotes and its backslash.
enum SaidLine: Hashable, Sendable {
  case command(Command)
  case text(String)

  init(_ line: String, in language: SpokenLanguage) {
    if let command = Command(word: line, in: language) {
      self = .command(command)
    } else {
      self = .text(SaidLine.unescaped(line, language) ?? line)
    }
  }

  /// The line with one backslash, or one pair of quotes, taken away; `nil` where it says no command word.
  private static func unescaped(_ line: String, _ language: SpokenLanguage) -> String? {
    let trimmed = line.withoutOuterBlanks
    var inner = trimmed.dropFirst()
    switch trimmed.first {
    case "\\": break
    case "\"", "'": if inner.popLast() != trimmed.first { return nil }
    case "\u{201C}": if inner.popLast() != "\u{201D}" { return nil }
    case "\u{2018}": if inner.popLast() != "\u{2019}" { return nil }
    default: return nil
    }
    let said = String(inner)
    return Command(word: said, in: language) != nil || unescaped(said, language) != nil ? said : nil
  }
}
