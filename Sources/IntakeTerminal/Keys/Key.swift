/// What a person does at the keyboard, whatever bytes their terminal makes of it.
public enum Key: Hashable, Sendable {
  /// One or more typed scalars, never control characters. A character can come in several pieces.
  case text(String)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// To the beginning of the word before, to the end of the word behind, and the word before taken away.
  case wordLeft, wordRight, wordBackspace
  /// Ctrl with a lower case letter, `"a"` to `"z"`. Never `h`, `i`, `j` or `m`: they are keys of their own.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  /// Text that came at once from elsewhere, as the terminal says itself: line ends are `\n`, a tab is a space, and it
  /// has no other control characters.
  case paste(String)
  /// Bytes that are no UTF-8: once for each run of them.
  case notText
}
