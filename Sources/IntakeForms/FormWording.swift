internal import Intake
internal import PlainText

/// Every word that a form says by itself: short, without blame and without hurry.
enum FormWording {
  // MARK: The head

  static let code = "Code (from the clinic)"
  static let day = "Date"
  static let filledInBy = "Filled in by"
  static let trial = "This is a trial. Nobody reads what you answer here."
  static func minutes(_ minutes: Int) -> String {
    "It takes about \(counted(minutes, "minute")). Nothing hurries you."
  }
  static let howTo = [
    "Put a cross in the box that fits. Mark one box for each question, unless it says that you can mark more.",
    "To change an answer, black out its box and mark another one.",
    "You can leave out any question. Where we need an answer, it says so.",
    "The number of a question is the same in every copy. The small numbers at the boxes are for the clinic: they are no points.",
  ]
  static let doesNotAnswer = """
    This form is paper. It cannot show you anything or tell anybody, and nobody reads it before you hand it in. If you \
    need someone now, do not wait for us: on the last page stands who you can call.
    """

  // MARK: Questions

  static func answer(to number: PaperNumber) -> String { "(your answer to question \(number))" }
  static let needed = "We need an answer to this one."
  static func several(atLeast: Int?, atMost: Int?) -> String {
    switch (atLeast.flatMap { $0 > 1 ? $0 : nil }, atMost) {
    case (let least?, let most?) where least == most: "Mark \(least) boxes."
    case (let least?, let most?): "Mark \(least) to \(most) boxes."
    case (let least?, nil): "Mark \(least) boxes or more."
    case (nil, 1): "You can mark one box."
    case (nil, let most?): "You can mark up to \(most) boxes."
    case (nil, nil): "You can mark more than one box."
    }
  }
  static let yes = "Yes"
  static let no = "No"
  static let noneOfThese = "None of these"
  static func number(_ limits: NumberLimits) -> String {
    let kind = limits.decimals == 0 ? "A whole number" : "A number"
    return switch (limits.least, limits.most) {
    case (let least?, let most?): "\(kind) from \(least) to \(most)."
    case (let least?, nil): "\(kind), \(least) or more."
    case (nil, let most?): "\(kind), at most \(most)."
    case (nil, nil): "\(kind)."
    }
  }
  static func scale(_ points: ClosedRange<Int>) -> String {
    "A number from \(points.lowerBound) to \(points.upperBound)."
  }
  static func point(_ point: Int, _ label: String) -> String { "\(point): \(label)" }
  static func date(_ precision: PartialDate.Precision) -> String? {
    switch precision {
    case .year: nil
    case .month: "As well as you remember. The year alone is fine."
    case .day: "A month and a year, or a year alone, are fine too."
    }
  }
  static let dayOfMonth = "Day"
  static let month = "Month"
  static let year = "Year"

  // MARK: The way through

  static func goOn(_ first: PaperNumber, otherwise: PaperNumber) -> String {
    ", go on with question \(first). If not, go to question \(otherwise)."
  }
  static func only(_ first: PaperNumber, _ last: PaperNumber) -> String {
    first == last ? "Answer question \(first) only if " : "Answer questions \(first) to \(last) only if "
  }
  static func fillIn(_ name: String, next: PaperNumber?) -> String {
    "If “\(yes)”, go on with \(name). If “\(no)”, "
      + (next.map { "go to question \($0)." } ?? "you are at the end of the questions.")
  }
  static let moreRows =
    "If “Yes”, use another sheet of paper. Write the number of the question beside each answer."

  // MARK: The end

  static let contactsTitle = "If you need someone now:"
  static let doNotWait = "This form cannot answer you. If you need someone now, do not wait for us:"
  static func whatHappensNext(_ clinic: Clinic) -> [String] {
    [
      "Who can read your answers: \(clinic.readers.asSentence)",
      "When: \(clinic.readWhen.asSentence)",
    ]
  }
  static let sources = "Where these questions come from"
  static func origin(_ title: String, version: String, _ questions: String?) -> String {
    "\(title), version \(version)" + (questions.map { " (\($0))" } ?? "")
  }
  static let own = "Written by this clinic, and no published measure."
  static let entering = "For whoever enters this form"
  static func howToEnter(_ id: String) -> [String] {
    [
      "intake run \(id) --by paper",
      """
      asks in the order of this form and shows the same numbers. Type the number at the marked box; type skip for what \
      was left out. What is not asked there is not needed. The numbers at the boxes are no points: do not add them up.
      """,
    ]
  }
  static func short(digest: String) -> String { String(digest.split(separator: ":").last?.prefix(12) ?? "") }
}
