/// A finished control sequence (`ESC [ 1 ; 5 D`) or a key of the application mode (`ESC O A`), as xterm, the VT series,
/// rxvt, tmux and the Linux console send them.
struct EscapeSequence {
  enum Introducer {
    /// `ESC [`
    case control
    /// `ESC O`
    case application
  }

  /// What it means; a sequence that is not known means nothing.
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegins
    case nothing
  }

  let introducer: Introducer
  /// The bytes between the introducer and the last.
  let parameters: [UInt8]
  let final: UInt8
  /// Whether another ESC came before, as rxvt marks Alt.
  var hasAlt = false

  var meaning: Meaning {
    guard let numbers else { return .nothing }
    let isWord = hasAlt || EscapeSequence.isWordwise(modifier: numbers.count > 1 ? numbers[1] : 1)
    let letter = Unicode.Scalar(final)
    switch introducer {
    case .control:
      switch letter {
      case "~", "^", "$", "@": return tilde(numbers.first ?? 0)
      case "Z": return .key(.backTab)
      case "a", "b", "c", "d": return named(EscapeSequence.upper(letter), isWord: isWord)
      // Else it is an answer of the terminal, such as where its cursor is.
      default: return numbers.first ?? 1 <= 1 ? named(letter, isWord: isWord) : .nothing
      }
    case .application:
      // Here one number can stand alone, and is the modifier then.
      let isWord = isWord || EscapeSequence.isWordwise(modifier: numbers.first ?? 1)
      switch letter {
      case "M": return .key(.enter)
      case "I": return .key(.tab)
      case "X": return .key(.text("="))
      case "a", "b", "c", "d": return named(EscapeSequence.upper(letter), isWord: true)
      case "j"..."y":
        // The block of digits at the right: `j` is `*`, `p` to `y` are 0 to 9.
        guard let typed = Unicode.Scalar(letter.value - 0x40) else { return .nothing }
        return .key(.text(String(Character(typed))))
      default: return named(letter, isWord: isWord)
      }
    }
  }

  /// `nil` where there is something else than numbers between semicolons, as in answers of a terminal.
  private var numbers: [Int]? {
    guard parameters.count <= 16 else { return nil }
    var numbers: [Int] = []
    for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if part.isEmpty {
        numbers.append(0)
      } else {
        guard let number = Int(String(decoding: part, as: UTF8.self)), number >= 0 else { return nil }
        numbers.append(number)
      }
    }
    return numbers
  }

  /// Whether Ctrl or Alt is held: one more than the sum of Shift 1, Alt 2, Ctrl 4.
  private static func isWordwise(modifier: Int) -> Bool {
    (2...16).contains(modifier) && (modifier - 1) & 6 != 0
  }

  private static func upper(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(letter.value - 0x20) ?? letter
  }

  private func named(_ letter: Unicode.Scalar, isWord: Bool) -> Meaning {
    switch letter {
    case "A": .key(.up)
    case "B": .key(.down)
    case "C": .key(isWord ? .wordRight : .right)
    case "D": .key(isWord ? .wordLeft : .left)
    case "H": .key(.home)
    case "F": .key(.end)
    case "P"..."S": .key(.function(Int(letter.value) - 0x4F))
    default: .nothing
    }
  }

  private func tilde(_ number: Int) -> Meaning {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    case 200: .pasteBegins
    default: .nothing
    }
  }
}
