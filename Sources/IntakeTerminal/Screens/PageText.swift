public import Intake

/// Which page, stem and row stand on the screen already, so that each is said once and not over every question.
struct PageText {
  private var page: String?
  private var stem: String?
  private var row: RowView?

  /// What has changed since the last question: the page's title, the row, the stem.
  mutating func write(_ place: PlaceView, stem: String?, to passage: inout Passage) {
    let title = Wording.page(place.page, of: place.pages, title: place.pageTitle)
    let isNewPage = page != "\(place.page) \(place.pageTitle)"
    if isNewPage {
      passage.gap()
      passage.say(title)
      page = "\(place.page) \(place.pageTitle)"
    }
    if let current = place.row, isNewPage || row?.position != current.position {
      passage.gap()
      passage.say(
        Wording.row(current.rosterTitle, called: current.called))
    }
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
    ["\(name): \(Wording.sentence(reach))", when.map(Wording.sentence), note.map(Wording.sentence)]
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
