import TestSupport
import Testing

@testable import IntakeTerminal

/// What is sent to the terminal shows the frame, however little of it that is.
@Suite struct FrameWriterTests {
  @Test func `changes lead to the same screen as drawing anew`() {
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let size = ScreenSize(
        columns: .random(in: 1...30, using: &generator), rows: .random(in: 1...6, using: &generator))
      var writer = FrameWriter(isColoured: seed.isMultiple(of: 2))
      var model = ScreenModel(size)
      var frame = Self.frame(size, &generator)
      for _ in 0..<12 {
        model.write(writer.write(frame))
        var anew = FrameWriter(isColoured: seed.isMultiple(of: 2))
        var other = ScreenModel(size)
        other.write(anew.write(frame))
        #expect(model.unknown.isEmpty && other.unknown.isEmpty, "\(model.unknown) \(other.unknown)")
        #expect(model.cells == other.cells)
        #expect((model.row, model.column) == (frame.cursor.row, frame.cursor.column))
        #expect(model.isCursorShown)
        frame = Self.changed(frame, &generator)
      }
    }
  }

  @Test func `what is the same is not sent again`() {
    var writer = FrameWriter(isColoured: true)
    let size = ScreenSize(columns: 20, rows: 3)
    let lines = [StyledLine("How are you?", .strong), StyledLine("> good"), StyledLine("Back")]
    _ = writer.write(Frame(lines, cursor: .init(row: 1, column: 6), size: size))
    #expect(writer.write(Frame(lines, cursor: .init(row: 1, column: 6), size: size)).isEmpty)
    #expect(writer.write(Frame(lines, cursor: .init(row: 1, column: 5), size: size)) == "\u{1B}[2;6H")
    var typed = lines
    typed[1] = StyledLine("> good!")
    let sent = writer.write(Frame(typed, cursor: .init(row: 1, column: 7), size: size))
    #expect(sent == "\u{1B}[?25l\u{1B}[?7l\u{1B}[2;7H!\u{1B}[K\u{1B}[?7h\u{1B}[2;8H\u{1B}[?25h")
    writer.forget()
    #expect(writer.write(Frame(typed, cursor: .init(row: 1, column: 7), size: size)).contains("How are you?"))
  }

  @Test func `without colour only bold, underline and reverse are used`() {
    for style in Style.allCases {
      let numbers = style.graphics(inColour: false).split(separator: ";")
      #expect(numbers.allSatisfy { ["1", "4", "7"].contains($0) })
      // A colour says nothing that is not said without it.
      #expect(style.graphics(inColour: true).split(separator: ";").filter { Int($0) ?? 0 < 30 } == numbers)
    }
  }

  @Test func `nothing that is shown can steer the terminal`() {
    let hostile = "a\u{1B}[2Jb\u{9B}31mc\u{7}\r\n\u{202E}d\u{2028}e"
    let frame = Frame(
      [StyledLine(hostile, .strong)], cursor: .init(row: 0, column: 0),
      size: ScreenSize(columns: 200, rows: 1))
    var writer = FrameWriter(isColoured: true)
    var model = ScreenModel(frame.size)
    model.write(writer.write(frame))
    #expect(model.unknown.isEmpty)
    #expect(model.rows[0].contains("\\u{1B}[2J"))
  }

  private static let words = [
    "a", "bc", " ", "e\u{301}", "\u{D55C}", "\u{1F469}\u{200D}\u{1F4BB}", "long word", "1", "[x]", "\u{301}",
  ]

  private static func line(_ generator: inout SeededGenerator) -> StyledLine {
    var line = StyledLine()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      line.append(
        words.randomElement(using: &generator) ?? "",
        Style.allCases.randomElement(using: &generator) ?? .plain)
    }
    return line
  }

  private static func frame(_ size: ScreenSize, _ generator: inout SeededGenerator) -> Frame {
    Frame(
      (0..<size.rows).map { _ in line(&generator) },
      cursor: .init(
        row: .random(in: 0..<size.rows, using: &generator),
        column: .random(in: 0..<size.columns, using: &generator)),
      size: size)
  }

  private static func changed(_ frame: Frame, _ generator: inout SeededGenerator) -> Frame {
    var lines = frame.lines
    let row = Int.random(in: 0..<lines.count, using: &generator)
    if Bool.random(using: &generator) {
      lines[row].append(words.randomElement(using: &generator) ?? "")
    } else {
      lines[row] = line(&generator)
    }
    return Frame(lines, cursor: .init(row: row, column: lines[row].width), size: frame.size)
  }
}
