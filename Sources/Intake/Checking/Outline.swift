internal import LocatedYAML

/// A definition laid out in document order: every step has its place, and names and conditions are still as written.
///
/// It is the checker's working shape between the drafts and the machine.
struct Outline {
  var pages: [PageOutline] = []
  var steps: [Step] = []
  var guards: [GuardOutline] = []
  var questions: [QuestionOutline] = []
  var rosters: [RosterOutline] = []
  var says: [SayOutline] = []
  var stops: [StopOutline] = []
  var slotsOutsideRosters = 0
  /// By file, the condition under which it is included, with those that it stands under.
  var includeGuards: [Int: Ordinal<Guard>] = [:]

  struct PageOutline {
    let draft: PageDraft
    let file: Int
    let firstStep: Ordinal<Step>
    let roster: Ordinal<Roster>?
  }

  struct GuardOutline {
    let expression: ExpressionDraft
    let file: Int
    let parent: Ordinal<Guard>?
    let roster: Ordinal<Roster>?
    let step: Ordinal<Step>
  }

  struct QuestionOutline {
    let id: Located<String>
    let draft: QuestionDraft
    let page: Ordinal<Page>
    let file: Int
    let step: Ordinal<Step>
    let roster: Ordinal<Roster>?
    let slot: Int
  }

  struct RosterOutline {
    let draft: RosterDraft
    let title: TextDraft?
    let file: Int
    let step: Ordinal<Step>
    var body: Range<Int>
    var questions: [Ordinal<Question>]
    /// By given row; `nil` for a row that is always there.
    var rowGuards: [Ordinal<Guard>?]
  }

  struct SayOutline {
    let name: String
    let draft: SayDraft
    let file: Int
    let step: Ordinal<Step>
    let roster: Ordinal<Roster>?
  }

  struct StopOutline {
    let draft: StopDraft
    let file: Int
    let step: Ordinal<Step>
  }
}

/// Walks the pages of a definition, its includes where they stand, and lays them out.
struct OutlineBuilder {
  private(set) var outline = Outline()
  private(set) var diagnostics: [Diagnostic] = []
  private let files: [LoadedFile]
  /// The file at hand.
  private var file = 0
  private var page = Ordinal<Page>(0)
  private var roster: Ordinal<Roster>?
  private var saysOnPage = 0

  init(_ files: [LoadedFile]) { self.files = files }

  private var nextStep: Ordinal<Step> { Ordinal(outline.steps.count) }

  mutating func layOut(file index: Int, under parent: Ordinal<Guard>?) {
    outline.includeGuards[index] = parent
    var includes = files[index].includes.makeIterator()
    for entry in files[index].draft.pages {
      file = index
      switch entry {
      case .page(let draft): layOut(draft, under: parent)
      case .include(let include):
        guard let included = includes.next() else { continue }
        let condition = add(include.when, under: parent)
        if let included { layOut(file: included, under: condition) }
      }
    }
  }

  /// The guard for a `when`, or the one that it stands under where there is none.
  private mutating func add(
    _ when: ExpressionDraft?, under parent: Ordinal<Guard>?
  ) -> Ordinal<Guard>? {
    guard let when else { return parent }
    outline.guards.append(
      .init(expression: when, file: file, parent: parent, roster: roster, step: nextStep))
    return Ordinal(outline.guards.count - 1)
  }

  private mutating func add(_ kind: Step.Kind, under condition: Ordinal<Guard>?) {
    outline.steps.append(Step(kind: kind, page: page, condition: condition, roster: roster))
  }

  private mutating func layOut(_ draft: PageDraft, under parent: Ordinal<Guard>?) {
    page = Ordinal(outline.pages.count)
    saysOnPage = 0
    let condition = add(draft.when, under: parent)
    let ordinal = draft.roster.map { _ in Ordinal<Roster>(outline.rosters.count) }
    outline.pages.append(.init(draft: draft, file: file, firstStep: nextStep, roster: ordinal))
    if let rosterDraft = draft.roster, let ordinal {
      open(rosterDraft, of: draft, as: ordinal, under: condition)
    }
    layOut(draft.entries, of: draft, under: condition)
    if let ordinal {
      outline.rosters[ordinal.index].body =
        outline.rosters[ordinal.index].step.index + 1..<outline.steps.count
      roster = nil
    }
  }

  private mutating func open(
    _ draft: RosterDraft, of page: PageDraft, as ordinal: Ordinal<Roster>, under condition: Ordinal<Guard>?
  ) {
    var rowGuards: [Ordinal<Guard>?] = []
    if case .rows(let rows, _)? = draft.over {
      rowGuards = rows.map { row in row.when.flatMap { add($0, under: condition) } }
    }
    let step = nextStep
    outline.rosters.append(
      .init(
        draft: draft, title: page.title, file: file, step: step, body: 0..<0, questions: [],
        rowGuards: rowGuards))
    add(.roster(ordinal), under: condition)
    roster = ordinal
  }

  private mutating func layOut(_ entries: [EntryDraft], of page: PageDraft, under condition: Ordinal<Guard>?)
  {
    for entry in entries {
      switch entry {
      case .question(let draft): layOut(draft, under: add(draft.when, under: condition))
      case .group(let draft): layOut(draft.entries, of: page, under: add(draft.when, under: condition))
      case .say(let draft):
        saysOnPage += 1
        let condition = add(draft.when, under: condition)
        let name = "\(page.name?.value ?? "").say.\(saysOnPage)"
        outline.says.append(.init(name: name, draft: draft, file: file, step: nextStep, roster: roster))
        add(.say(Ordinal(outline.says.count - 1)), under: condition)
      case .stop(let draft):
        if roster != nil { diagnostics.append(.stopInRoster(draft)) }
        let condition = add(draft.when, under: condition)
        outline.stops.append(.init(draft: draft, file: file, step: nextStep))
        add(.stop(Ordinal(outline.stops.count - 1)), under: condition)
      }
    }
  }

  private mutating func layOut(_ draft: QuestionDraft, under condition: Ordinal<Guard>?) {
    guard let id = draft.id else { return }
    let ordinal = Ordinal<Question>(outline.questions.count)
    let slot: Int
    if let roster {
      slot = outline.rosters[roster.index].questions.count
      outline.rosters[roster.index].questions.append(ordinal)
    } else {
      slot = outline.slotsOutsideRosters
      outline.slotsOutsideRosters += 1
    }
    outline.questions.append(
      .init(
        id: id, draft: draft, page: page, file: file, step: nextStep, roster: roster, slot: slot))
    add(.question(ordinal), under: condition)
  }
}

extension Diagnostic {
  fileprivate static func stopInRoster(_ draft: StopDraft) -> Diagnostic {
    .checking(
      .stopInRoster, "a stop cannot stand among questions that are asked for each row",
      at: draft.name?.location ?? draft.location, hint: "put it on a page of its own behind this one")
  }
}
