internal import Intake
internal import PlainText

/// What stands between the top and the foot of the screen, in lines that fit, however many those are.
struct ScreenBody: Hashable, Sendable {
  let width: Int
  private(set) var lines: [StyledLine] = []
  /// The lines that have to be in sight: the marked option, or where one types.
  private(set) var focus: Range<Int>?
  /// The lines of what takes the answer.
  private(set) var control: Range<Int>?
  /// Where the cursor stands, as a line of `lines`.
  private(set) var cursor: Frame.Place?

  init(width: Int) { self.width = max(1, width) }

  private var layout: TextLayout { TextLayout(width: width) }

  /// Paragraphs and lists, as an author wrote them.
  mutating func say(_ text: String, _ style: Style = .plain) {
    for line in layout.lines(of: text) { lines.append(StyledLine(line, style)) }
  }

  /// One line of a list: its further lines stand under the first.
  mutating func entry(lead: String, _ text: String, _ style: Style = .plain) {
    let rest = String(repeating: " ", count: lead.displayWidth)
    for line in layout.paragraph(text, first: lead, rest: rest) { lines.append(StyledLine(line, style)) }
  }

  mutating func point(_ text: String) { entry(lead: "- ", text) }

  mutating func add(_ line: StyledLine) { lines.append(line) }

  /// An empty line; none at the very beginning, and never two.
  mutating func gap() { if let last = lines.last, !last.spans.isEmpty { lines.append(StyledLine()) } }

  /// Each only once, as its first list has it.
  mutating func contacts(_ contacts: [Contact]) {
    var names: Set<String> = []
    for contact in contacts where names.insert(contact.name).inserted { point(contact.line) }
  }

  /// Keeps in sight what is added by `part`, with the cursor at its first line.
  mutating func focused(_ part: (inout ScreenBody) -> Void) {
    let start = lines.count
    part(&self)
    focus = start..<max(start + 1, lines.count)
    cursor = Frame.Place(row: start, column: 0)
  }

  /// Takes what is added by `part` for what takes the answer.
  mutating func controls(_ part: (inout ScreenBody) -> Void) {
    let start = lines.count
    part(&self)
    control = start < lines.count ? start..<lines.count : nil
  }

  /// Puts the cursor into the lines that were added last, counted from `start`.
  mutating func putCursor(line: Int, column: Int) { cursor = Frame.Place(row: line, column: column) }

  mutating func keepInSight(_ lines: Range<Int>) { focus = lines }
}
