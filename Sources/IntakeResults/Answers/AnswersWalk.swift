internal import Intake
internal import LocatedYAML

/// One walk through an interview, answering from a file what is asked.
struct AnswersWalk {
  private let file: AnswersFile
  private let pairs: [String: YAMLPair]
  private let leftOver: AnswersFile.LeftOver
  private let moment: Timestamp
  private var interview: Interview
  private let alertsBefore: Int
  private var open: [Address] = []
  private var diagnostics: [Diagnostic] = []

  /// The mapping of each row that the file has: by roster, by the row's name.
  private var rows: [String: [String: YAMLNode]] = [:]
  /// The keys whose values were looked at.
  private var used: Set<Location> = []
  /// Rosters that the file has answered: their own place comes once more, behind their rows.
  private var answeredRosters: Set<Address> = []
  /// Texts that nothing has followed yet.
  private var unread: [Address] = []
  /// The place, in the questionnaire's `ids`, of the first one whose value could not be taken: what is not asked behind
  /// it may only follow from that.
  private var firstBad: Int?
  private var stoppedAt: Address?

  init(_ file: AnswersFile, _ interview: Interview, leftOver: AnswersFile.LeftOver, at moment: Timestamp) {
    self.file = file
    pairs = Dictionary(file.pairs.map { ($0.key.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.interview = interview
    self.leftOver = leftOver
    self.moment = moment
    alertsBefore = interview.events.isEmpty ? 0 : interview.firedAlerts.count
  }

  var outcome: AnsweredInterview {
    AnsweredInterview(
      interview: interview, alerts: Array(interview.firedAlerts.dropFirst(alertsBefore)), open: open,
      diagnostics: diagnostics.inOrderOfPlace())
  }

  mutating func run() {
    collectGivenRows()
    readAlerts()
    var address: Address?
    walk: while let step = interview.step(after: address) {
      switch step {
      case .question(let view): answer(view)
      case .roster(let view):
        // Its rows stand before its own place: where the file adds some, the walk goes on with them.
        if answerRoster(view) { continue walk }
      case .say(let view): unread.append(view.place.address)
      case .stop:
        stoppedAt = step.address
        readTexts()
        break walk
      case .alert, .review, .finished: break walk
      }
      if stoppedAt != nil { break walk }
      address = step.address
    }
    if open.isEmpty { readTexts() }
    let unusedAnswers = UnusedAnswers(
      questionnaire: interview.questionnaire, used: used, rows: rowsThere, stoppedAt: stoppedAt,
      firstBad: firstBad)
    diagnostics += unusedAnswers.diagnostics(of: file.pairs)
  }

  // MARK: Questions

  private mutating func answer(_ view: QuestionView) {
    let address = view.place.address
    guard let pair = pair(for: address) else {
      return leaveOut(address, isOpen: view.answered == nil, isRequired: view.isRequired)
    }
    used.insert(pair.key.location)
    do throws(AnswerProblem) {
      let event: Event =
        switch try WrittenAnswer(view).read(pair.value) {
        case .skip: .skip(address, at: moment)
        case .value(let value): .answer(address, value, at: moment)
        }
      try apply(event, at: pair.value)
    } catch {
      report(error, in: address.name)
      open.append(address)
    }
  }

  private mutating func leaveOut(_ address: Address, isOpen: Bool, isRequired: Bool) {
    guard isOpen else { return readTexts() }
    if leftOver != .open, !isRequired {
      try? apply(.skip(address, at: moment), at: nil)
      return
    }
    open.append(address)
    unread = []
    if leftOver == .brokenOff { stoppedAt = address }
    guard leftOver == .skipped else { return }
    let message = "'\(address)' has to be answered, and is left out"
    diagnostics.append(.error("required-answer", message, at: nil))
  }

  private func pair(for address: Address) -> YAMLPair? {
    guard let row = address.row else { return pairs[address.name] }
    guard case .question(let roster?) = interview.questionnaire.place(named: address.name) else { return nil }
    return rows[roster]?[row]?.mapping?.first { $0.key.text == address.name }
  }

  // MARK: Rosters

  /// Whether rows were added, which stand before the roster's own place.
  private mutating func answerRoster(_ view: RosterView) -> Bool {
    let address = view.place.address
    guard answeredRosters.insert(address).inserted else { return false }
    guard let pair = pairs[address.name] else {
      leaveOut(address, isOpen: view.state == .open, isRequired: false)
      return false
    }
    used.insert(pair.key.location)
    do throws(AnswerProblem) {
      if pair.value.scalar.map(WrittenAnswer.isSkip) ?? false {
        try apply(.skip(address, at: moment), at: pair.value)
        return false
      }
      guard let entries = pair.value.sequence else {
        throw AnswerProblem(
          "a list belongs here: a mapping for each row of '\(address)', '[]' for none, or skip",
          at: pair.value)
      }
      for entry in entries { try addRow(entry, to: address) }
      try apply(.closeRows(address, at: moment), at: pair.value)
      return !entries.isEmpty
    } catch {
      report(error, in: address.name)
      open.append(address)
      return true
    }
  }

  private mutating func addRow(_ entry: YAMLNode, to roster: Address) throws(AnswerProblem) {
    guard entry.mapping != nil else {
      throw AnswerProblem("a row is a mapping of the questions of '\(roster)' to values", at: entry)
    }
    try apply(.addRow(roster, at: moment), at: entry)
    // The row that came last has the highest number, and numbers are never used twice.
    if case .roster(let view) = interview.step(at: roster), let row = view.rows.last?.address.row {
      rows[roster.name, default: [:]][row] = entry
    }
  }

  /// Rows that are there without being added: the file has a mapping by their names.
  private mutating func collectGivenRows() {
    for pair in file.pairs {
      guard case .roster(let naming) = interview.questionnaire.place(named: pair.key.text), naming != .added
      else {
        continue
      }
      guard let rows = pair.value.mapping else {
        used.insert(pair.key.location)
        report(AnswerProblem("a mapping by row belongs here", at: pair.value), in: pair.key.text)
        continue
      }
      for row in rows {
        if row.value.mapping == nil {
          used.insert(row.key.location)
          report(AnswerProblem("a row is a mapping of questions to values", at: row.value), in: pair.key.text)
        } else {
          self.rows[pair.key.text, default: [:]][row.key.text] = row.value
        }
      }
    }
  }

  private var rowsThere: [String: [String]] {
    Dictionary(
      interview.result.rosters.map { ($0.id, $0.rows.map(\.row)) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Events

  /// - Parameter node: The place in the file that a rejection is about.
  private mutating func apply(_ event: Event, at node: YAMLNode?) throws(AnswerProblem) {
    do throws(Rejection) { try interview.apply(event) } catch {
      throw AnswerProblem(error, at: node)
    }
    readTexts()
    readAlerts()
  }

  private mutating func readTexts() {
    for text in unread { try? interview.apply(.see(text, at: moment)) }
    unread = []
  }

  private mutating func readAlerts() {
    while case .alert(let view) = interview.step {
      guard (try? interview.apply(.see(view.address, at: moment))) != nil else { return }
    }
  }

  private mutating func report(_ problem: AnswerProblem, in id: String) {
    diagnostics.append(problem.diagnostic)
    guard let place = interview.questionnaire.ids.firstIndex(of: id) else { return }
    firstBad = min(place, firstBad ?? place)
  }
}
