import Intake
import TestSupport

/// Somebody at a keyboard, in one of the two modes: reads what stands in the window, and presses keys.
protocol Hand: AnyObject {
  var window: TerminalWindow { get }
  /// What the program said first.
  var opening: String { get }

  /// Reads on until this step is asked, past the texts before it. Throws where something else is asked.
  func come(to step: InterviewStep, behind texts: [SayView]) throws

  /// Does at a step what the event says.
  func take(_ event: Event, at step: InterviewStep) throws

  /// Leaves, to go on later.
  func leaveForLater() throws

  /// Goes back to the question before, which was answered, and comes again.
  func lookBack(at before: QuestionView) throws

  /// From the list of answers, changes one, reads that others would be set aside, and takes the change back.
  func changeAndUndo(_ view: QuestionView, to code: String, settingAside others: [String]) throws
}

/// The two ways in which an interview is held.
enum Mode: String, CaseIterable, Sendable {
  case lineByLine = "--plain"
  case fullScreen = ""

  /// Somebody at a window in which the command was just started in this mode.
  func hand(at window: TerminalWindow) throws -> any Hand {
    switch self {
    case .lineByLine: try LineHand(window)
    case .fullScreen: try ScreenHand(window)
    }
  }
}

struct HandFailed: Error, CustomStringConvertible {
  let description: String
}

extension Hand {
  /// Goes through an interview as this respondent would, up to where `isEnough` says so, and gives what it has come to.
  ///
  /// - Parameter detour: what is done at a step besides, and leads back to it.
  @discardableResult
  func answer(
    _ interview: Interview, as respondent: Respondent,
    until isEnough: (InterviewStep) -> Bool = { _ in false },
    besides detour: (InterviewStep, Interview) throws -> Void = { _, _ in }
  ) throws -> Interview {
    var interview = interview
    var texts: [SayView] = []
    while let event = try respondent.event(at: interview.step) {
      let step = interview.step
      if case .say(let text) = step {
        texts.append(text)
      } else {
        try come(to: step, behind: texts)
        texts = []
        if isEnough(step) { break }
        try detour(step, interview)
        try take(event, at: step)
      }
      try interview.apply(event)
    }
    return interview
  }
}

extension InterviewStep {
  var isAlert: Bool { if case .alert = self { true } else { false } }

  /// What has to stand on the screen: what is asked or said, and who can be called.
  var texts: [String] {
    switch self {
    case .question(let view): [view.stem, view.ask].compactMap { $0 }.suffix(1)
    case .roster(let view): [view.ask]
    case .say(let view): [view.text]
    case .alert(let view): [view.text] + view.contacts.map(\.name)
    case .stop(let view): [view.text]
    case .review: ["Check your answers"]
    case .finished: []
    }
  }
}

extension QuestionView {
  /// The words of an option, as they stand on the screen.
  func label(of code: String) -> String {
    switch form {
    case .yesNo: code == "yes" ? "Yes" : "No"
    case .one(let options), .many(let options, _, _): options.first { $0.code == code }?.label ?? code
    case .scale, .number, .date, .text: code
    }
  }
}

extension String {
  /// Without blanks and line ends: the same wherever lines are broken.
  var letters: String { filter { !$0.isWhitespace } }
}
