internal import Intake
internal import PlainText

/// A list to choose from: one of it, or several. Nothing is chosen before somebody chooses.
struct ChoiceControl: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// What is marked is what Enter takes.
    case one
    /// Ticked one by one; Enter takes all that are ticked.
    case several
    /// A list of things to go to: without a sign for what is chosen.
    case list
  }

  let choices: [NumberedChoice]
  let kind: Kind
  /// By place in the list: what goes with nothing else.
  let alone: Set<Int>
  /// A place in `choices`, from 0.
  private(set) var marked: Int?
  private(set) var ticked: Set<Int>
  /// What was typed to get where the mark is, one key behind the other.
  private var typed = ""

  init(
    _ choices: [NumberedChoice], kind: Kind, alone: Set<Int> = [], marked: Int? = nil, ticked: Set<Int> = []
  ) {
    self.choices = choices
    self.kind = kind
    self.alone = alone
    self.marked = marked.flatMap { choices.indices.contains($0) ? $0 : nil }
    self.ticked = ticked.intersection(choices.indices)
  }

  /// Ways to go on, numbered from 1.
  init(ways: [String]) {
    let choices = ways.enumerated().map {
      NumberedChoice(number: $0 + 1, label: $1, meaning: .option(code: String($0 + 1), takesWords: false))
    }
    self.init(choices, kind: .one)
  }

  /// What a key came to.
  enum Effect: Hashable, Sendable {
    case done
    /// No key of a list.
    case notMine
    /// A number or a beginning that the list does not have.
    case notThere(String)
    /// It would make a text too long.
    case full
  }

  /// Enter and the commands are not among the keys of a list.
  mutating func press(_ key: Key) -> Effect {
    guard !choices.isEmpty else { return .notMine }
    switch key {
    // Beyond the ends there is only text to be read.
    case .up where marked == 0, .down where marked == choices.count - 1: return .notMine
    case .up: mark((marked ?? choices.count) - 1)
    case .down: mark((marked ?? -1) + 1)
    case .home: mark(0)
    case .end: mark(choices.count - 1)
    case .text(let text):
      for character in text {
        let effect = type(character)
        if effect != .done { return effect }
      }
    default: return .notMine
    }
    return .done
  }

  private mutating func mark(_ index: Int) {
    marked = min(max(0, index), choices.count - 1)
    typed = ""
  }

  private mutating func type(_ character: Character) -> Effect {
    let plain = TypedText(String(character)).plain
    if plain.isEmpty {
      if kind == .several, let marked { tick(marked) }
      typed = ""
      return .done
    }
    if plain.allSatisfy({ $0.isASCII && $0.isNumber }) { return typeDigit(plain) }
    return typeLetter(plain)
  }

  /// Digits go on with the number that is being typed, as long as the list has such a number.
  private mutating func typeDigit(_ digit: String) -> Effect {
    let isNumber = !typed.isEmpty && typed.allSatisfy(\.isNumber)
    for number in isNumber ? [typed + digit, digit] : [digit] {
      // A number that is only the beginning of another marks nothing yet.
      let isBeginning = choices.contains { String($0.number).hasPrefix(number) }
      guard isBeginning else { continue }
      typed = number
      guard let index = choices.firstIndex(where: { String($0.number) == number }) else { return .done }
      marked = index
      if kind == .several, takesDigitsAsTicks { tick(index) }
      return .done
    }
    typed = ""
    return .notThere(digit)
  }

  /// Where every number has one digit, a digit ticks at once. In a longer list it could be the first of two, and only
  /// moves the mark.
  var takesDigitsAsTicks: Bool { choices.allSatisfy { $0.number < 10 } }

  /// Letters go on with the word that is being typed; the same letter again goes on to the next that begins so.
  private mutating func typeLetter(_ letter: String) -> Effect {
    let isWord = !typed.isEmpty && !typed.allSatisfy(\.isNumber)
    if isWord, let index = places(beginningWith: typed + letter).first {
      typed += letter
      marked = index
      return .done
    }
    let places = places(beginningWith: letter)
    guard let first = places.first else {
      typed = ""
      return .notThere(letter)
    }
    typed = letter
    marked = places.first { place in marked.map { place > $0 } ?? true } ?? first
    return .done
  }

  private func places(beginningWith word: String) -> [Int] {
    choices.indices.filter { TypedText(choices[$0].label).plain.hasPrefix(word) }
  }

  private mutating func tick(_ index: Int) {
    if ticked.remove(index) != nil { return }
    if alone.contains(index) {
      ticked = [index]
    } else {
      ticked.subtract(alone)
      ticked.insert(index)
    }
  }

  mutating func unmark() {
    marked = nil
    typed = ""
  }

  // MARK: Drawing

  /// - Parameters:
  ///   - titles: What stands over a choice, by its place in the list.
  ///   - details: What stands under a choice, in the same way.
  func write(to body: inout ScreenBody, titles: [Int: String] = [:], details: [Int: String] = [:]) {
    let digits = choices.map { String($0.number).count }.max() ?? 1
    for (index, choice) in choices.enumerated() {
      if let title = titles[index] {
        body.gap()
        body.say(title, .heading)
      }
      let lead = lead(index) + String(choice.number).leftPadded(toWidth: digits) + "  "
      let style: Style = index == marked || ticked.contains(index) ? .chosen : .plain
      func draw(_ body: inout ScreenBody) {
        body.entry(lead: lead, choice.label, style)
        if let detail = details[index] {
          body.entry(lead: String(repeating: " ", count: lead.count), detail, .strong)
        }
      }
      if index == marked {
        body.focused(draw)
      } else {
        if index == 0, marked == nil { body.putCursor(line: body.lines.count, column: 0) }
        draw(&body)
      }
    }
  }

  private func lead(_ index: Int) -> String {
    let mark = index == marked ? "> " : "  "
    return switch kind {
    case .one: mark + (index == marked ? "(o) " : "( ) ")
    case .several: mark + (ticked.contains(index) ? "[x] " : "[ ] ")
    case .list: mark
    }
  }
}
