public import Intake
internal import PlainText

/// Which part, page, stem and row stand on the screen already, so that each is said once and not over every question.
struct PageText {
  private var part: Int?
  private var title: String?
  private var stem: String?
  private var row: RowView?

  /// - Parameter title: The title that stands there already, of a page or of the whole.
  init(title: String? = nil) { self.title = title }

  /// What has changed since the last question: the part, the page's title, the row, the stem.
  ///
  /// - Parameter underPart: What stands under the title where a part begins.
  mutating func write(
    _ place: PlaceView, stem: String?, underPart: String? = nil, _ wording: any Wording,
    to passage: inout Passage
  ) {
    let isNewPart = place.parts > 1 && part != place.part
    let isNewPage = isNewPart || title != place.pageTitle
    let isNewRow = place.row != nil && row?.position != place.row?.position
    if isNewPage || isNewRow {
      let heading = place.row.map { wording.row(place.pageTitle, called: $0.called) } ?? place.pageTitle
      passage.gap()
      passage.say(isNewPart ? wording.part(place.part, of: place.parts, title: heading) : heading)
      if isNewPart, let underPart { passage.say(underPart) }
    }
    part = place.part
    title = place.pageTitle
    row = place.row
    if let stem, isNewPage || stem != self.stem {
      passage.gap()
      passage.say(stem)
    }
    self.stem = stem
    passage.gap()
  }

  /// Says everything again at the next question.
  mutating func forget() { self = PageText() }
}

extension Contact {
  /// One line: who, how, when.
  public var line: String {
    ["\(name): \(reach.asSentence)", when?.asSentence, note?.asSentence]
      .compactMap { $0 }.joined(separator: " ")
  }
}

extension Passage {
  /// Each only once, as its first list has it.
  mutating func contacts(_ contacts: [Contact]) {
    var names: Set<String> = []
    for contact in contacts where names.insert(contact.name).inserted { point(contact.line) }
  }
}
