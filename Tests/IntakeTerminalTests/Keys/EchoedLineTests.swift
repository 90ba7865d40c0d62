import Glibc
import PlainText
import TestSupport
import Testing

@testable import IntakeTerminal

@Suite struct EchoedLineTests {
  private func typing(_ keys: [Key], columns: Int = 10, rows: Int = 24, isDumb: Bool = false) -> SmallScreen {
    var line = EchoedLine(prompt: "> ", isDumb: isDumb)
    var screen = SmallScreen(columns: columns)
    screen.write("> " + line.begin(columns: columns))
    for key in keys { screen.write(line.press(key, screen: ScreenSize(columns: columns, rows: rows)).echo) }
    return screen
  }

  @Test func `what is typed stands there, and what is taken back does not`() {
    #expect(typing([.text("abc")]).rows == ["> abc"])
    #expect(typing([.text("caf"), .text("é"), .backspace]).rows == ["> caf"])
    #expect(typing([.text("e"), .text("\u{301}x"), .backspace, .backspace]).rows == [">"])
    #expect(typing([.text("漢字"), .backspace]).rows == ["> 漢"])
    #expect(typing([.text("a👩‍👩‍👧"), .backspace]).rows == ["> a"])
    #expect(typing([.text("a b c"), .control("w")]).rows == ["> a b"])
    #expect(typing([.text("long enough for rows"), .control("u")]).rows == [">"])
    #expect(typing([.text("12345678"), .text("9"), .backspace, .backspace, .backspace]).rows == ["> 123456"])
    #expect(typing([.text("a"), .paste("b\nc"), .backspace, .backspace, .backspace]).rows == ["> a"])
    #expect(typing([.text("\u{301}"), .backspace]).rows.last == ">")
  }

  @Test func `the least is written`() {
    var line = EchoedLine(prompt: "> ", isDumb: false)
    let screen = ScreenSize(columns: 40, rows: 24)
    #expect(line.press(.text("a"), screen: screen).echo == "a")
    #expect(line.press(.text("b"), screen: screen).echo == "b")
    #expect(line.press(.backspace, screen: screen).echo == "\u{8} \u{8}")
    for key: Key in [.left, .up, .home, .escape, .function(1), .control("a"), .delete, .pageUp, .backTab] {
      #expect(line.press(key, screen: screen) == EchoedLine.Response())
    }
    #expect(line.press(.enter, screen: screen) == EchoedLine.Response(echo: "\n", typed: .line("a")))
  }

  @Test func `a terminal that cannot go up has the line anew on a row below`() {
    let screen = typing([.text("123456789"), .backspace, .backspace], isDumb: true)
    #expect(screen.rows == ["> 12345678", "", "> 1234567"])
    #expect(typing([.text("ab"), .backspace], isDumb: true).rows == ["> a"])
  }

  @Test func `so has a window that has changed its size, or is too small`() {
    var line = EchoedLine(prompt: "> ", isDumb: false)
    let screen = ScreenSize(columns: 20, rows: 24)
    _ = line.press(.text("abc"), screen: screen)
    line.resized()
    #expect(line.press(.text("d"), screen: screen).echo == "d")
    #expect(line.press(.backspace, screen: screen).echo == "\n> abc")
    #expect(line.press(.backspace, screen: screen).echo == "\u{8} \u{8}")
    #expect(typing([.text("one two three four"), .control("u")], rows: 2).rows.last == ">")
  }

  private func answers(_ keys: [Key]) -> [TypedLine] {
    var line = EchoedLine(prompt: "> ", isDumb: false)
    return keys.compactMap { line.press($0, screen: .usual).typed }
  }

  @Test func `only Enter sends a line, and a paste keeps its lines`() {
    #expect(answers([.paste("yes\nno\n"), .enter, .text("x"), .enter]) == [.line("yes\nno"), .line("x")])
    #expect(answers([.paste("\n a\n\n"), .enter]) == [.line("\n a")])
    #expect(answers([.text("a"), .tab, .text("b"), .enter]) == [.line("a b")])
    #expect(answers([.enter]) == [.line("")])
  }

  @Test func `Ctrl-C and Ctrl-D end`() {
    #expect(answers([.text("a"), .control("c"), .enter]) == [.interrupted(SIGINT), .line("")])
    #expect(answers([.text("a"), .control("d"), .backspace, .control("d")]) == [.end])
  }

  @Test func `what is no text, or too much, is told and not taken`() {
    #expect(answers([.text("caf"), .notText, .text("x"), .enter]) == [.notText(readable: 3)])
    #expect(answers([.notText, .control("u"), .text("x"), .enter]) == [.line("x")])
    let most = String(repeating: "é", count: LineLimit.characters)
    #expect(answers([.paste(most), .enter]) == [.line(most)])
    #expect(
      answers([.text(most), .text("x"), .backspace, .text("y"), .enter, .text("z"), .enter]) == [
        .tooLong, .line("z"),
      ])
    #expect(answers([.text("a"), .paste(most), .text("b"), .enter]) == [.tooLong, .line("b")])
  }

  private static let keys: [Key] =
    [
      "a", "b", " ", "é", "漢", "e", "\u{301}", "👩", "👩\u{200D}👧", "🇩", "🇪", "\u{202E}", "\u{1112}\u{1161}",
    ].map {
      .text($0)
    }
    + [
      .backspace, .backspace, .backspace, .control("w"), .control("u"), .paste("x\ny"),
      .paste("漢字 and words"), .tab, .left,
    ]

  @Test(arguments: FuzzRounds.all) func `what stands is what would stand if it were typed at once`(
    _ round: UInt64
  ) {
    var random = SeededGenerator(seed: round)
    for _ in 0..<300 {
      let size = ScreenSize(columns: Int.random(in: 10...14, using: &random), rows: 24)
      var line = EchoedLine(prompt: "> ", isDumb: false)
      var screen = SmallScreen(columns: size.columns)
      screen.write("> " + line.begin(columns: size.columns))
      var pressed: [Key] = []
      // The row of the last prompt.
      var top = 0
      for _ in 0..<30 {
        let key = EchoedLineTests.keys.randomElement(using: &random) ?? .backspace
        pressed.append(key)
        let echo = line.press(key, screen: size).echo
        if echo.utf8.starts(with: "\n> ".utf8) { top = screen.row + 1 }
        screen.write(echo)
        var expected = SmallScreen(columns: size.columns)
        expected.write("> ")
        // Behind a full row the next one begins, also when a line ends there.
        for character in line.field.text {
          if character == "\n", expected.column >= size.columns { expected.write(" \r") }
          expected.write(String(character).terminalSafe)
        }
        if expected.column >= size.columns { expected.write(" \r") }
        guard Array(screen.rows.dropFirst(top)) == expected.rows, screen.row - top == expected.row,
          screen.column == expected.column
        else {
          Issue.record(
            "\(size.columns) \(pressed): \(screen.rows) \(screen.row) \(screen.column), not \(expected.rows) \(expected.row) \(expected.column)"
          )
          return
        }
      }
    }
  }
}
