/// Keys from the bytes that a terminal sends, in pieces of whatever length. Pure: it knows no clock.
///
/// Where the pieces end does not matter, but that a piece of text goes no further than its piece of bytes. Only one
/// thing cannot be told from the bytes: whether ESC is a key of its own or begins a sequence. Whoever reads waits a
/// moment, and calls `flush` where nothing came.
struct KeyDecoder {
  /// What can be told only by what comes next, or by nothing coming.
  enum Waiting: Hashable {
    /// ESC, which is a key or the beginning of one.
    case escape
    /// The rest of a character or of a sequence.
    case rest
    /// The end of a paste.
    case paste
  }

  private enum State {
    case ground
    case escape
    /// Two ESC in a row.
    case escapeTwice
    case sequence(EscapeSequence.Introducer, parameters: [UInt8], hasAlt: Bool)
    /// `ESC [ [`, with which the Linux console begins F1 to F5.
    case linuxFunction
    /// What only a terminal's answer is: swallowed up to its end.
    case string(length: Int, endsWithNext: Bool)
    case paste
  }

  private static let escapeByte: UInt8 = 0x1B
  private static let longestSequence = 64
  private static let longestString = 4096

  private var state = State.ground
  private var piece = UTF8Piece()
  private var paste = PasteBuffer()
  private var keys: [Key] = []
  /// Typed scalars that are not among `keys` yet.
  private var text = String.UnicodeScalarView()
  private var isInNotText = false
  private var previousWasReturn = false

  init() {}

  /// `nil` where everything that came is told.
  var waiting: Waiting? {
    switch state {
    case .ground: piece.isEmpty ? nil : .rest
    case .escape, .escapeTwice: .escape
    case .sequence, .linuxFunction, .string: .rest
    case .paste: paste.isWaiting ? .paste : nil
    }
  }

  /// Whether something came of which it cannot be told yet what it is.
  var isWaiting: Bool { waiting != nil }

  /// The keys that these bytes bring to an end. Linear in the bytes.
  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    return taken()
  }

  /// Says that nothing more came for a while: ESC is a key then, and a sequence or a character that was begun is let
  /// go.
  ///
  /// A paste that stopped in the middle is handed on as far as it came. What follows still belongs to it, so that its
  /// lines answer nothing, until its end comes or so little comes at a time that it is typed.
  mutating func flush() -> [Key] {
    switch state {
    case .ground:
      if !piece.isEmpty {
        piece.drop()
        noteNotText()
      }
    case .escape: emit(.escape)
    case .escapeTwice:
      emit(.escape)
      emit(.escape)
    case .sequence, .linuxFunction, .string: break
    case .paste:
      emitPaste()
      if paste.flush() { return taken() }
    }
    state = .ground
    return taken()
  }

  /// Lets go of what was typed and is not told yet. The rest of a paste is still one.
  mutating func discard() {
    keys = []
    text = String.UnicodeScalarView()
    piece.drop()
    if case .paste = state { paste.discard() } else { state = .ground }
  }

  // MARK: Bytes

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .escape: takeAfterEscape(byte, hasAlt: false)
    case .escapeTwice: takeAfterEscape(byte, hasAlt: true)
    case .sequence(let introducer, let parameters, let hasAlt):
      takeInSequence(byte, introducer, parameters: parameters, hasAlt: hasAlt)
    case .linuxFunction:
      state = .ground
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "E"): emit(.function(Int(byte - UInt8(ascii: "A")) + 1))
      case 0x20...0x7E: break
      default: takeInGround(byte)
      }
    case .string(let length, let endsWithNext): takeInString(byte, length: length, endsWithNext: endsWithNext)
    case .paste: if paste.take(byte) { endPaste() }
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    switch piece.take(byte) {
    case .scalar(let scalar): take(scalar)
    case .unfinished: break
    case .notText: noteNotText()
    case .notTextBefore:
      noteNotText()
      takeInGround(byte)
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    isInNotText = false
    let isAfterReturn = previousWasReturn
    previousWasReturn = false
    switch scalar.value {
    case 0x0D:
      previousWasReturn = true
      emit(.enter)
    // Enter is one key also where it is sent as CR LF.
    case 0x0A: if !isAfterReturn { emit(.enter) }
    case 0x09: emit(.tab)
    case 0x08, 0x7F: emit(.backspace)
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60))))
    case 0x1B: state = .escape
    case _ where scalar.isControl: break
    default: text.append(scalar)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, hasAlt: Bool) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence(.control, parameters: [], hasAlt: hasAlt)
    case UInt8(ascii: "O"): state = .sequence(.application, parameters: [], hasAlt: hasAlt)
    case KeyDecoder.escapeByte:
      if hasAlt { emit(.escape) }
      state = .escapeTwice
    default:
      // The first of two is a key when the second is Alt with a letter.
      if hasAlt { emit(.escape) }
      takeWithAlt(byte)
    }
  }

  /// Most keys with Alt mean nothing: a person who presses Esc and types on at once does not want to leave a letter
  /// where Esc leads.
  private mutating func takeWithAlt(_ byte: UInt8) {
    state = .ground
    previousWasReturn = false
    switch byte {
    case UInt8(ascii: "b"): emit(.wordLeft)
    case UInt8(ascii: "f"): emit(.wordRight)
    case 0x08, 0x7F: emit(.wordBackspace)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(length: 0, endsWithNext: false)
    case 0x20...0x7E, 0x0D, 0x0A, 0x09: break
    default: takeInGround(byte)
    }
  }

  private mutating func takeInSequence(
    _ byte: UInt8, _ introducer: EscapeSequence.Introducer, parameters: [UInt8], hasAlt: Bool
  ) {
    previousWasReturn = false
    let isRxvtShift = byte == UInt8(ascii: "$") && parameters.allSatisfy { (0x30...0x39).contains($0) }
    switch byte {
    case UInt8(ascii: "[") where introducer == .control && parameters.isEmpty: state = .linuxFunction
    case 0x20...0x3F where !(isRxvtShift && introducer == .control && !parameters.isEmpty):
      // Its end is waited for, but nothing so long is a key.
      let isKept = parameters.count < KeyDecoder.longestSequence
      state = .sequence(introducer, parameters: isKept ? parameters + [byte] : parameters, hasAlt: hasAlt)
    case 0x20...0x7E:
      state = .ground
      let sequence = EscapeSequence(
        introducer: introducer, parameters: parameters, final: byte, hasAlt: hasAlt)
      switch sequence.meaning {
      case .key(.text(let typed)):
        isInNotText = false
        text.append(contentsOf: typed.unicodeScalars)
      case .key(let key): emit(key)
      case .pasteBegins:
        paste = PasteBuffer()
        state = .paste
      case .nothing: break
      }
    default:
      // Nothing of a sequence: what was begun is let go, and a key that was pressed meanwhile counts.
      state = .ground
      takeInGround(byte)
    }
  }

  private mutating func takeInString(_ byte: UInt8, length: Int, endsWithNext: Bool) {
    switch byte {
    case UInt8(ascii: "\\") where endsWithNext, 0x07: state = .ground
    case _ where endsWithNext: takeAfterEscape(byte, hasAlt: false)
    case KeyDecoder.escapeByte: state = .string(length: length, endsWithNext: true)
    case ..<0x20, 0x7F:
      state = .ground
      takeInGround(byte)
    default:
      state = length < KeyDecoder.longestString ? .string(length: length + 1, endsWithNext: false) : .ground
    }
  }

  // MARK: Keys

  private mutating func emit(_ key: Key) {
    gatherText()
    isInNotText = false
    keys.append(key)
  }

  private mutating func noteNotText() {
    previousWasReturn = false
    guard !isInNotText else { return }
    emit(.notText)
    isInNotText = true
  }

  private mutating func endPaste() {
    emitPaste()
    // A character that lacks its end at the end of the paste.
    if paste.hasUnfinished { noteNotText() }
    state = .ground
  }

  /// Nothing for an empty paste, and a paste is not taken in part: where it is no text, that alone is told.
  private mutating func emitPaste() {
    previousWasReturn = false
    guard let text = paste.taken() else { return emit(.notText) }
    if !text.isEmpty { emit(.paste(text)) }
  }

  private mutating func gatherText() {
    guard !text.isEmpty else { return }
    keys.append(.text(String(text)))
    text = String.UnicodeScalarView()
  }

  private mutating func taken() -> [Key] {
    gatherText()
    defer { keys = [] }
    return keys
  }
}
