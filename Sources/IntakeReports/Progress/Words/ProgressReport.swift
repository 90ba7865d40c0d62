internal import Intake
internal import IntakeResults
internal import PlainText

extension Report {
  /// The progress of a respondent in words: alerts first, then what has changed, worsenings before all else; then
  /// score by score, and at the end how the results were put together.
  public init(_ progress: Progress) {
    title = "Progress"
    heading = progress.headingLines
    sections =
      [progress.alertSection, progress.changeSection] + progress.courseSections
      + [progress.circleSection, progress.occasionSection].compactMap { $0 }
  }
}

extension Progress {
  fileprivate var headingLines: [String] {
    let titles = occasions.map { "“\($0.questionnaire.title)”" }.uniqued.joined(last: "and")
    let dates = occasions.compactMap(\.date)
    var first = "\(respondent ?? "no respondent given"), \(counted(occasions.count, "result")) of \(titles)"
    if let earliest = dates.first, let latest = dates.last, earliest != latest {
      first += ", \(earliest.inEnglish) to \(latest.inEnglish)"
    }
    return [first, notes.isEmpty ? nil : "There is something to know about their order: see the end."]
      .compactMap { $0 }
  }

  /// What an occasion is called in sentences: `session 2, 9 November 2026`. Those of one questionnaire are told apart.
  func called(_ occasion: Int) -> String {
    let name = occasions[occasion].name
    let same = occasions.indices.filter {
      occasions[$0].name == name && occasions[$0].questionnaire.id == occasions[occasion].questionnaire.id
    }
    guard same.count > 1, let place = same.firstIndex(of: occasion) else { return name }
    return "\(name) (\(place + 1) of \(same.count))"
  }

  /// The same, with its questionnaire where there are several.
  func calledInFull(_ occasion: Int) -> String {
    let ids = occasions.map(\.questionnaire.id).uniqued
    let title = ids.count > 1 ? ", “\(occasions[occasion].questionnaire.title)”" : ""
    return called(occasion).capitalizedFirst + title
  }

  /// How the occasions were put together, with their phases, and all that is odd about them.
  fileprivate var occasionSection: ReportSection {
    let list = occasions.indices.map { index -> String in
      let occasion = occasions[index]
      let facts = [
        occasion.phase.map { "\($0.rawValue) phase" }, occasion.administered?.inWords,
        occasion.outcome.inWords, occasion.isMarkedBaseline ? "marked as the baseline" : nil,
      ]
      return calledInFull(index) + ": " + facts.compactMap { $0 }.joined(separator: "; ")
    }
    return ReportSection(
      .occasions, title: "The occasions",
      blocks: [.paragraph(order.inWords), .items(list)] + notes.map { .paragraph(words(of: $0)) })
  }

  private func words(of note: ProgressNote) -> String {
    func list(_ places: [Int]) -> String { places.map(called).joined(last: "and") }
    switch note {
    case .sameSession(let number, let places):
      return "\(places.count) results say session \(number): \(list(places)). All are kept, in this order."
    case .sameMoment(let places):
      return "Answered at the same time, as far as is known: \(list(places)). All are kept, in this order."
    case .sessionBeforeItsPredecessor(let place):
      return
        "By its date \(called(place)) was before \(called(place - 1)). The numbers of the sessions were followed."
    case .severalBaselines(let places):
      return "Marked as the baseline: \(list(places)). The first of them that has a score counts for it."
    }
  }
}

extension ProgressOccasion {
  fileprivate var name: String {
    let parts = [session.map { "session \($0)" }, date?.inEnglish].compactMap { $0 }
    return parts.isEmpty ? "an undated result" : parts.joined(separator: ", ")
  }
}

extension ProgressOrder {
  fileprivate var inWords: String {
    switch self {
    case .session: "In the order of their sessions."
    case .moment: "In the order in which they were begun; not all say their session."
    case .day: "In the order of their days; not all say their session, or when they were begun."
    case .given: "In the order in which they were given; not all say a session or a date."
    }
  }
}

extension Outcome {
  /// `nil` for what is whole.
  fileprivate var inWords: String? {
    switch self {
    case .finished: nil
    case .unfinished: "NOT FINISHED"
    case .stopped(let id): "STOPPED EARLY at “\(id)”"
    }
  }
}
