internal import Intake
internal import LocatedYAML

/// A number of the clinic's own, to stand first among the contacts for a crisis.
struct OwnContact {
  let name: String
  let reach: String
  let when: String?

  /// `nil` where there is none.
  init?(asking questions: inout SetupQuestions) throws(Failure) {
    let reach = try questions.askOptional(
      "Has the clinic a number of its own for a crisis? Such as: Call 555 0100. Press Enter for none")
    guard let reach else { return nil }
    self.reach = reach
    name = try questions.askText("Who answers it? Such as: The clinic's duty line", now: nil)
    when = try questions.askOptional("When? Such as: Day and night. Press Enter to leave it out")
  }

  /// As an entry of a list, each line behind as many spaces.
  func lines(indent: Int) -> [String] {
    var lines = ["name: \(ClinicDraft.quoted(name))", "reach: \(ClinicDraft.quoted(reach))"]
    if let when { lines.append("when: \(ClinicDraft.quoted(when))") }
    if let today = Clock.today { lines.append("checked: \(today)") }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { margin + ($0.offset == 0 ? "- " : "  ") + $0.element } + [""]
  }
}

/// The lines of a clinic's file that hold its contacts, with their comments, as they stand.
struct ContactText {
  private var lines: [String]
  /// Where the first entry of the list for a crisis stands among the lines, and how far it is indented.
  private var firstEntry: (line: Int, indent: Int)?

  static let none = ContactText()

  private init() { lines = [] }

  /// Empty where the file has no contacts or cannot be read.
  init(_ source: Source) {
    self.init()
    let pairs = YAMLDocument.parse(source, file: FileID(0)).root?.mapping ?? []
    guard let index = pairs.firstIndex(where: { $0.key.text == "contacts" }) else { return }
    let all = source.text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var start = pairs[index].key.location.range.start.line - 1
    // A comment right above belongs to it.
    while start > 0, all[start - 1].hasPrefix("#") { start -= 1 }
    var end =
      pairs.indices.contains(index + 1) ? pairs[index + 1].key.location.range.start.line - 1 : all.count
    while end > start, all[end - 1].isEmpty || all[end - 1].hasPrefix("#") { end -= 1 }
    guard all.indices.contains(start), end <= all.count else { return }
    lines = Array(all[start..<end])
    let list = pairs[index].value.mapping?.first { $0.key.text == Clinic.crisisList }?.value
    if let list, list.sequence != nil {
      let place = list.location.range.start
      firstEntry = (place.line - 1 - start, place.column - 1)
    }
  }

  func lines(adding own: OwnContact?) -> [String] {
    guard let own else { return lines }
    if let firstEntry, lines.indices.contains(firstEntry.line),
      lines[firstEntry.line].dropFirst(firstEntry.indent).hasPrefix("-")
    {
      var lines = lines
      lines.insert(contentsOf: own.lines(indent: firstEntry.indent), at: firstEntry.line)
      return lines
    }
    let list = ["  \(Clinic.crisisList):"] + own.lines(indent: 4)
    return lines.isEmpty ? ["contacts:"] + list : [lines[0]] + list + lines.dropFirst()
  }
}
