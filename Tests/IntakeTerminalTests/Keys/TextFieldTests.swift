import PlainText
import TestSupport
import Testing

@testable import IntakeTerminal

@Suite struct TextFieldTests {
  /// The text with a `|` at the cursor.
  private func shown(_ field: TextField) -> String { field.beforeCursor + "|" + field.afterCursor }

  private func typed(_ keys: [Key], in text: String = "", takesLines: Bool = true) -> String {
    var field = TextField(text, takesLines: takesLines)
    for key in keys { _ = field.press(key, width: 20) }
    return shown(field)
  }

  @Test func `a reader's characters go and come as one`() {
    #expect(typed([.text("cafe"), .text("\u{301}"), .backspace]) == "caf|")
    #expect(typed([.backspace], in: "a👩‍👩‍👧") == "a|")
    #expect(typed([.text("👩"), .text("\u{200D}"), .text("👧"), .left, .text("x")]) == "x|👩‍👧")
    #expect(typed([.backspace], in: "한국") == "한|")
    #expect(typed([.text("ᄒ"), .text("ᅡ"), .text("ᆫ"), .backspace]) == "|")
    #expect(typed([.backspace], in: "🇩🇪🇫🇷") == "🇩🇪|")
    #expect(typed([.home, .delete], in: "e\u{301}a") == "|a")
  }

  @Test func `what becomes one character has the cursor behind it`() {
    #expect(typed([.left, .text("e"), .end], in: "\u{301}") == "e\u{301}|")
    #expect(typed([.text("e"), .text("x\u{301}"), .left, .text("e")]) == "ee|x\u{301}")
    // The x that kept the letter and the accent apart goes.
    #expect(typed([.text("ex"), .text(" \u{301}"), .left, .backspace]).contains("|"))
  }

  @Test func `words are what stands between blanks`() {
    #expect(typed([.control("w")], in: "my dog, Rex ") == "my dog, |")
    #expect(typed([.wordBackspace, .wordBackspace], in: "one two\nthree") == "one |")
    #expect(typed([.wordLeft], in: "one 😀😀") == "one |😀😀")
    #expect(typed([.home, .wordRight, .wordRight], in: " one two three") == " one two| three")
    #expect(typed([.wordLeft, .wordLeft], in: "one") == "|one")
  }

  @Test func `the habits of the shell`() {
    #expect(typed([.control("a"), .text("x")], in: "one\ntwo") == "one\nx|two")
    #expect(typed([.home, .control("k")], in: "one\ntwo") == "one\n|")
    #expect(typed([.control("u")], in: "one\ntwo") == "one\n|")
    #expect(typed([.control("u"), .control("u")], in: "one\ntwo") == "one\n|")
    #expect(typed([.up, .control("e"), .control("k")], in: "one\ntwo") == "one|two")
    #expect(typed([.home, .control("d")], in: "abc") == "|bc")
    #expect(typed([.up, .control("e")], in: "one\ntwo") == "one|\ntwo")
  }

  @Test func `a field of one line makes spaces of the lines of a paste`() {
    #expect(typed([.paste("one\ntwo\r\nthree")], takesLines: false) == "one two three|")
    var field = TextField(takesLines: false)
    #expect(field.insertLineBreak() == .ignored)
    #expect(typed([.paste("one\ntwo\u{7}")]) == "one\ntwo|")
  }

  @Test func `what does not fit is not taken, not even in part`() {
    var field = TextField("abcd", takesLines: true, limit: 5)
    #expect(field.insert("ef") == .full)
    #expect(field.text == "abcd")
    #expect(field.insert("e") == .changed)
    #expect(field.insert("\u{301}") == .changed)
    #expect(field.insert("f") == .full)
    #expect(field.insertLineBreak() == .full)
    #expect(field.press(.backspace, width: 10) == .changed)
    #expect(field.text == "abcd")
    var long = TextField(takesLines: true)
    #expect(long.insert(String(repeating: "é", count: LineLimit.characters)) == .changed)
    #expect(long.insert("x") == .full)
  }

  @Test func `keys that mean nothing in a text are the owner's`() {
    var field = TextField("a", takesLines: true)
    for key: Key in [
      .enter, .tab, .backTab, .escape, .pageUp, .function(1), .control("s"), .notText, .up, .down,
    ] {
      #expect(field.press(key, width: 10) == .ignored)
    }
    #expect(field.press(.right, width: 10) == .ignored)
    #expect(field.press(.left, width: 10) == .moved)
    #expect(field.press(.left, width: 10) == .ignored)
    #expect(field.press(.backspace, width: 10) == .ignored)
  }

  // MARK: Rows

  private func rows(_ text: String, width: Int) -> [String] {
    TextFieldLayout(TextField(text, takesLines: true), width: width).rows.map(\.text)
  }

  @Test func `rows end between words, and lose nothing`() {
    #expect(rows("one two three", width: 8) == ["one two ", "three"])
    #expect(rows("one two  three", width: 7) == ["one two", "three"])
    #expect(rows("abcdefghij k", width: 4) == ["abcd", "efgh", "ij k", ""])
    #expect(rows("a\n\nb", width: 4) == ["a", "", "b"])
    #expect(rows("漢字漢字", width: 5) == ["漢字", "漢字"])
    #expect(rows("漢", width: 1) == ["漢", ""])
    #expect(rows("", width: 4) == [""])
    #expect(rows("x\n", width: 4) == ["x", ""])
    // Full, but the cursor is elsewhere.
    #expect(rows("four\nx", width: 4) == ["four", "x"])
  }

  @Test func `the cursor has a place on the screen`() {
    func cursor(_ text: String, _ keys: [Key] = [], width: Int = 4) -> [Int] {
      var field = TextField(text, takesLines: true)
      for key in keys { _ = field.press(key, width: width) }
      let place = TextFieldLayout(field, width: width).cursor
      return [place.row, place.column]
    }
    #expect(cursor("ab") == [0, 2])
    #expect(cursor("abcd") == [1, 0])
    #expect(cursor("abcd   ") == [1, 0])
    #expect(cursor("abcd   ", [.left]) == [0, 3])
    #expect(cursor("ab\n") == [1, 0])
    #expect(cursor("ab\ncd", [.home]) == [1, 0])
    #expect(cursor("漢a", [.left]) == [0, 2])
    #expect(cursor("ab cd", [.home]) == [0, 0])
    #expect(cursor("ab cd", [.left, .left]) == [1, 0])
  }

  @Test func `moving over short rows keeps the column`() {
    #expect(typed([.up, .up], in: "long line\nx\nlast") == "long| line\nx\nlast")
    #expect(typed([.up, .up, .down, .down], in: "long line\nx\nlast") == "long line\nx\nlast|")
    #expect(typed([.up, .left, .up], in: "long line\nx\nlast") == "|long line\nx\nlast")
    var field = TextField("one two three", takesLines: false)
    #expect(field.press(.up, width: 8) == .moved)
    #expect(shown(field) == "one t|wo three")
    #expect(field.press(.up, width: 8) == .ignored)
    // The end of a row that goes on is the beginning of the next.
    field = TextField("abcdefgh", takesLines: false)
    _ = field.press(.home, width: 4)
    #expect(field.press(.down, width: 4) == .moved)
    #expect(shown(field) == "abcd|efgh")
  }

  // MARK: Properties

  private static let pieces = [
    "a", "e", "\u{301}", " ", "\n", "漢", "🇩", "🇪", "👩", "\u{200D}", "👧", "\u{FE0F}", "ᄒ", "ᅡ", "ᆫ", "क",
    "\u{94D}", "word",
    "\u{202E}", "\u{200B}",
  ]

  private static let keys: [Key] = [
    .backspace, .delete, .left, .right, .up, .down, .home, .end, .wordLeft, .wordRight, .wordBackspace,
    .control("u"), .control("k"), .control("w"), .control("d"),
  ]

  private func randomKey(_ random: inout SeededGenerator) -> Key {
    let piece = TextFieldTests.pieces.randomElement(using: &random) ?? "a"
    return switch Int.random(in: 0..<5, using: &random) {
    case 0...1: .text(piece)
    case 2: .paste(piece + (TextFieldTests.pieces.randomElement(using: &random) ?? ""))
    default: TextFieldTests.keys.randomElement(using: &random) ?? .left
    }
  }

  @Test(arguments: FuzzRounds.all) func `it edits as a slow array of characters does`(_ round: UInt64) {
    var random = SeededGenerator(seed: round)
    for _ in 0..<150 {
      let takesLines = Bool.random(using: &random)
      var field = TextField(takesLines: takesLines, limit: 12)
      var reference = SlowField(takesLines: takesLines, limit: 12)
      let width = Int.random(in: 1...9, using: &random)
      for _ in 0..<40 {
        let key = randomKey(&random)
        let response = field.press(key, width: width)
        if key == .up || key == .down {
          // The reference has no rows.
          #expect(field.text.unicodeScalars.elementsEqual(reference.text.unicodeScalars))
          reference.cursor = field.beforeCursor.count
        } else {
          #expect(response == reference.press(key), "\(key)")
          #expect(field.text.unicodeScalars.elementsEqual(reference.text.unicodeScalars), "\(key)")
          #expect(field.beforeCursor.count == reference.cursor, "\(key)")
        }
        #expect(field.text.count <= 12)
        check(field, width: width)
      }
    }
  }

  /// Nothing is lost, nothing runs over the edge, and the cursor is on the screen.
  private func check(_ field: TextField, width: Int) {
    let layout = TextFieldLayout(field, width: width)
    var text = ""
    for (number, row) in layout.rows.enumerated() {
      text += field.text[row.range]
      if !row.isContinued, number < layout.rows.count - 1 { text += "\n" }
      #expect(row.text.displayWidth <= width || field.text[row.range].filter { $0 != " " }.count == 1)
    }
    #expect(text.unicodeScalars.elementsEqual(field.text.unicodeScalars))
    #expect(layout.rows.indices.contains(layout.cursor.row))
    #expect((0..<width).contains(layout.cursor.column))
  }

  @Test(arguments: FuzzRounds.all) func `typing at the end moves no row but the last word's`(_ round: UInt64)
  {
    var random = SeededGenerator(seed: round)
    for _ in 0..<50 {
      let width = Int.random(in: 2...9, using: &random)
      var field = TextField(takesLines: true)
      var before: [String] = []
      for _ in 0..<40 {
        _ = field.insert(["a", "b", " ", "漢", "\n"].randomElement(using: &random) ?? "a")
        let rows = TextFieldLayout(field, width: width).rows.map(\.text)
        let kept = before.dropLast(2)
        #expect(Array(rows.prefix(kept.count)) == Array(kept))
        before = rows
      }
    }
  }
}

/// The same, done anew from the whole text with every key.
private struct SlowField {
  var characters: [Character] = []
  var cursor = 0
  let takesLines: Bool
  let limit: Int

  init(takesLines: Bool, limit: Int) {
    self.takesLines = takesLines
    self.limit = limit
  }

  var text: String { String(characters) }

  mutating func press(_ key: Key) -> TextField.Response {
    switch key {
    case .text(let typed), .paste(let typed):
      let clean =
        takesLines
        ? typed : typed.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
      let before = String(characters[..<cursor]) + clean
      let longer = before + String(characters[cursor...])
      if longer.count > limit { return .full }
      become(longer, scalarsBefore: before.unicodeScalars.count)
      return .changed
    case .backspace: return remove(max(cursor - 1, 0), cursor)
    case .delete, .control("d"): return remove(cursor, min(cursor + 1, characters.count))
    case .wordBackspace, .control("w"): return remove(wordStart, cursor)
    case .control("u"): return remove(lineStart, cursor)
    case .control("k"):
      let end = lineEnd
      return remove(cursor, end == cursor ? min(cursor + 1, characters.count) : end)
    case .left: return move(max(cursor - 1, 0))
    case .right: return move(min(cursor + 1, characters.count))
    case .home: return move(lineStart)
    case .end: return move(lineEnd)
    case .wordLeft: return move(wordStart)
    case .wordRight:
      var place = cursor
      while place < characters.count, characters[place].isWhitespace { place += 1 }
      while place < characters.count, !characters[place].isWhitespace { place += 1 }
      return move(place)
    default: return .ignored
    }
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var lineStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] != "\n" { place -= 1 }
    return place
  }

  private var lineEnd: Int {
    var place = cursor
    while place < characters.count, characters[place] != "\n" { place += 1 }
    return place
  }

  private mutating func move(_ place: Int) -> TextField.Response {
    defer { cursor = place }
    return place == cursor ? .ignored : .moved
  }

  private mutating func remove(_ start: Int, _ end: Int) -> TextField.Response {
    if start == end { return .ignored }
    let before = String(characters[..<start])
    become(before + String(characters[end...]), scalarsBefore: before.unicodeScalars.count)
    return .changed
  }

  /// Counts whole characters until as many scalars stand before the cursor.
  private mutating func become(_ text: String, scalarsBefore: Int) {
    characters = Array(text)
    cursor = 0
    var scalars = 0
    while scalars < scalarsBefore {
      scalars += characters[cursor].unicodeScalars.count
      cursor += 1
    }
  }
}
