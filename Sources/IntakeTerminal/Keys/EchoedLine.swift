internal import Glibc
internal import PlainText

/// A line that is typed behind a prompt, and what a terminal has to be sent so that it stands there. Pure.
///
/// What stands is not drawn again: what is typed is added, and what is taken back is erased. A pasted text keeps its
/// lines, and Enter alone sends it.
struct EchoedLine {
  /// What follows from a key.
  struct Response: Equatable {
    /// What is written.
    var echo = ""
    /// `nil` while the line goes on.
    var typed: TypedLine?
  }

  /// Row and column behind the text, from the prompt's row. The column is less than the terminal's, since behind a full
  /// row the cursor is put into the next.
  private struct Place {
    var row = 0
    var column: Int
  }

  private let prompt: String
  /// Whether the cursor cannot go up, as on a printer.
  private let isDumb: Bool
  private(set) var field = TextField(takesLines: true)
  private var end: Place
  /// Not after the window has changed its size: each terminal folds its rows in its own way.
  private var isEndKnown = true
  /// How many characters could be read before the first bytes that are none.
  private var readable: Int?
  private var isTooLong = false

  init(prompt: String, isDumb: Bool) {
    self.prompt = prompt
    self.isDumb = isDumb
    end = Place(column: prompt.displayWidth)
  }

  /// The same place to type, with nothing typed.
  var anew: EchoedLine { EchoedLine(prompt: prompt, isDumb: isDumb) }

  /// A prompt stands there anew: what was typed before a stop is shown behind it.
  mutating func begin(columns: Int) -> String {
    isEndKnown = true
    end = start
    return added(to: "", columns: columns)
  }

  /// The window has changed its size.
  mutating func resized() { if !field.isEmpty { isEndKnown = false } }

  /// - Parameter screen: The terminal's size as it is now.
  mutating func press(_ key: Key, screen: ScreenSize) -> Response {
    switch key {
    case .enter: return sent()
    case .control("c"): return finished(.interrupted(SIGINT))
    case .control("d"): return field.isEmpty && !isTooLong ? finished(.end) : Response()
    case .control("u"):
      let before = field.text
      forget()
      return Response(echo: erased(from: before, screen: screen))
    case .notText:
      readable = readable ?? field.text.count
      return Response()
    default: break
    }
    guard !isTooLong else { return Response() }
    switch key {
    case .text(let typed): return insert(typed, isWhole: false, screen: screen)
    case .tab: return insert(" ", isWhole: false, screen: screen)
    case .paste(let text): return insert(text, isWhole: true, screen: screen)
    case .backspace: return remove(screen: screen) { $0.deleteBackward() }
    case .wordBackspace, .control("w"): return remove(screen: screen) { $0.deleteWordBackward() }
    default: return Response()
    }
  }

  // MARK: The end of the line

  /// Without the line ends behind it, as a paste often has.
  private mutating func sent() -> Response {
    if isTooLong { return finished(.tooLong) }
    if let readable { return finished(.notText(readable: readable)) }
    var line = field.text[...]
    while line.last == "\n" { line.removeLast() }
    return finished(.line(String(line)))
  }

  private mutating func finished(_ typed: TypedLine) -> Response {
    forget()
    return Response(echo: "\n", typed: typed)
  }

  private mutating func forget() {
    field.clear()
    readable = nil
    isTooLong = false
  }

  // MARK: Changes

  /// - Parameter isWhole: Whether nothing more of it comes. A paste that is too long is told of at once; of typed text,
  ///   all that comes before Enter belongs to it.
  private mutating func insert(_ typed: String, isWhole: Bool, screen: ScreenSize) -> Response {
    let before = field.text
    switch field.insert(typed) {
    case .changed: return Response(echo: added(to: before, columns: screen.columns))
    case .full where isWhole: return finished(.tooLong)
    case .full:
      isTooLong = true
      return Response()
    case .moved, .ignored: return Response()
    }
  }

  private mutating func remove(screen: ScreenSize, _ change: (inout TextField) -> TextField.Response)
    -> Response
  {
    let before = field.text
    guard change(&field) == .changed else { return Response() }
    return Response(echo: erased(from: before, screen: screen))
  }

  // MARK: Echo

  private var start: Place { Place(column: prompt.displayWidth) }

  /// The cursor stands behind `before`, with which the text begins.
  private mutating func added(to before: String, columns: Int) -> String {
    let new = field.text.unicodeScalars.dropFirst(before.unicodeScalars.count)
    let joinsLast = String.Index(new.startIndex, within: field.text) == nil
    var echo = ""
    let wasFolded = end.column == 0 && end.row > 0 && before.last != "\n"
    let leansOnLast = joinsLast || Substring(new).first.map(TextFieldLayout.columns) == 0
    if leansOnLast, wasFolded, isEndKnown, !isDumb {
      // An accent whose letter stands at the end of the row before: both are written there.
      var kept = before[...]
      while let last = kept.popLast(), TextFieldLayout.columns(of: last) == 0 {}
      let letter = String(before[kept.endIndex...])
      echo = moved(to: place(behind: kept, columns: columns)) + "\u{1B}[J" + letter.terminalSafe
    }
    echo += folded(Substring(new), columns: columns)
    end =
      joinsLast
      ? place(behind: field.text[...], columns: columns)
      : place(behind: field.text[new.startIndex...], from: end, columns: columns)
    return echo + fold(behind: String(Substring(new)))
  }

  /// Takes away what `before` had more than the text has.
  private mutating func erased(from before: String, screen: ScreenSize) -> String {
    guard before != field.text else { return "" }
    let left = place(behind: field.text[...], columns: screen.columns)
    let rows = end.row - left.row
    let gone = before.dropFirst(field.text.count)
    // An accent without a letter stands over what was there before it, such as the prompt.
    let isOverOther = gone.prefix { TextFieldLayout.columns(of: $0) == 0 }.contains { $0.leansOnOther }
    guard isEndKnown, !isOverOther, (0..<screen.rows).contains(rows), !isDumb || rows == 0 else {
      isEndKnown = true
      end = start
      return "\n" + prompt + added(to: "", columns: screen.columns)
    }
    let isPlain = gone.allSatisfy { $0.unicodeScalars.count == 1 }
    if rows == 0, isPlain || isDumb {
      let columns = max(end.column - left.column, 0)
      end = left
      let back = String(repeating: "\u{8}", count: columns)
      return back + String(repeating: " ", count: columns) + back
    }
    // Terminals differ over the width of joined characters; the column before them is sure.
    defer { end = left }
    return moved(to: left) + "\u{1B}[J"
  }

  private func moved(to place: Place) -> String {
    let up = end.row > place.row ? "\u{1B}[\(end.row - place.row)A" : ""
    return up + "\r" + (place.column > 0 ? "\u{1B}[\(place.column)C" : "")
  }

  /// Behind a full row a terminal waits with the cursor at its edge until something follows: this makes it go on, so
  /// that the place is the same everywhere.
  private func fold(behind new: String) -> String {
    let isFolded = end.row > 0 && end.column == 0 && new.last != "\n" && !new.isEmpty
    return isFolded && isEndKnown && !isDumb ? " \r" : ""
  }

  /// The text, safe to show, with full rows before its line ends left too: else a line end is the same row's for the
  /// terminal, and the next row's for us.
  private func folded(_ text: Substring, columns: Int) -> String {
    guard isEndKnown, !isDumb, text.contains("\n") else { return String(text).terminalSafe }
    var echo = ""
    var place = end
    var isFull = false
    for character in text {
      if character == "\n", isFull { echo += " \r" }
      echo += String(character).terminalSafe
      place = self.place(behind: Substring(String(character)), from: place, columns: columns)
      isFull = place.row > 0 && place.column == 0 && character != "\n"
    }
    return echo
  }

  private func place(behind text: Substring, columns: Int) -> Place {
    place(behind: text, from: start, columns: columns)
  }

  private func place(behind text: Substring, from start: Place, columns: Int) -> Place {
    let columns = max(columns, 2)
    var place = start
    for character in text {
      if character == "\n" {
        place = Place(row: place.row + 1, column: 0)
        continue
      }
      // What is no plain character may be shown as several.
      for shown in character.isASCII ? String(character) : String(character).terminalSafe {
        let wide = shown.displayWidth
        if place.column + wide > columns { place = Place(row: place.row + 1, column: 0) }
        place.column += wide
        if place.column >= columns { place = Place(row: place.row + 1, column: 0) }
      }
    }
    return place
  }
}

extension Character {
  /// Whether it is shown over what stands before it, and is more than a mark that only steers how others are shown.
  fileprivate var leansOnOther: Bool {
    TextFieldLayout.columns(of: self) == 0
      && unicodeScalars.contains { $0.properties.generalCategory != .format }
  }
}
