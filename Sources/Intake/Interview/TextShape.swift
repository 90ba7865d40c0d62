/// The shape that a text must have: `#` a digit, `@` a letter, every other character itself, and `?` makes the one
/// before it optional. Nothing more: an author reads it at a glance, and no text can make it slow.
struct TextShape: Sendable {
  private enum Symbol {
    case digit, letter
    case exactly(Character)

    func matches(_ character: Character) -> Bool {
      switch self {
      case .digit: character.isASCII && character.isNumber
      case .letter: character.isLetter
      case .exactly(let wanted): character == wanted
      }
    }
  }

  private let symbols: [(symbol: Symbol, isOptional: Bool)]

  init(_ shape: String) {
    var symbols: [(symbol: Symbol, isOptional: Bool)] = []
    for character in shape {
      switch character {
      case "?" where symbols.last.map { !$0.isOptional } ?? false:
        symbols[symbols.count - 1].isOptional = true
      case "#": symbols.append((.digit, false))
      case "@": symbols.append((.letter, false))
      default: symbols.append((.exactly(character), false))
      }
    }
    self.symbols = symbols
  }

  /// Whether the whole text has the shape. Costs at most its length times the shape's.
  func matches(_ text: String) -> Bool {
    // Places in the shape that what was read so far can stand before.
    var reached = skippingOptional(from: [0])
    for character in text {
      reached = skippingOptional(
        from: reached.filter { $0 < symbols.count && symbols[$0].symbol.matches(character) }.map { $0 + 1 })
      if reached.isEmpty { return false }
    }
    return reached.contains(symbols.count)
  }

  private func skippingOptional(from places: [Int]) -> Set<Int> {
    var reached = Set(places)
    for var place in places {
      while place < symbols.count, symbols[place].isOptional {
        place += 1
        reached.insert(place)
      }
    }
    return reached
  }
}
