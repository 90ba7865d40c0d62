internal import Intake
internal import PlainText

extension EnglishWording {
  // MARK: The beginning

  func comeBackWith(_ code: String) -> String {
    "You can stop at any time and go on another day with this code: \(code). Write it down. Nobody can look it up for you."
  }
  func welcomeBack(answers: Int, byKey: Bool) -> String {
    let way = byKey ? "press Ctrl-R" : "type review"
    let there =
      switch answers {
      case 0: "There are no answers yet."
      case 1: "One answer is there already. To see it, \(way) at any question."
      default: "\(answers) answers are there already. To see them, \(way) at any question."
      }
    return "Welcome back. It goes on where you stopped. " + there
  }
  func stillWith(_ code: String) -> String { "Your code is still \(code)." }
  var askedAgain: String {
    "Some questions were changed since you were here. They are asked again. This is what you answered:"
  }
  var askedNoMore: String { "These are not asked any more. What you answered is not lost:" }

  // MARK: While answers come

  func notKeptYet(_ unkept: Int, why: String) -> String {
    let answers = unkept == 1 ? "Your last answer is" : "Your last \(unkept) answers are"
    return
      "\(answers) not kept yet. \(sentence(why)) You can go on. It is tried again with each line that you type."
  }
  var keptAgain: String { "All your answers are kept again." }
  var onlyInMemory: String { "Your answers are only in this window." }

  // MARK: Leaving

  private var keptHere: String {
    "Your answers up to here are kept on this device. Only your code opens them."
  }
  func goOnWith(_ code: String) -> String { "To go on later, type: intake run --resume \(code)" }
  func standing(_ standing: KeepingState.Standing) -> [String] {
    switch standing {
    case .nothingAnswered: ["Nothing is answered yet, so there is nothing to keep."]
    case .inMemoryOnly:
      ["Here nothing can be kept for later. If you leave now, your answers are gone."]
    case .kept(let code): [keptHere, goOnWith(code)]
    case .notKept(let unkept, let why, let code):
      [
        (unkept == 1 ? "Your last answer is" : "Your last \(unkept) answers are") + " not kept. "
          + sentence(why)
          + (unkept == 1 ? " If you leave now, it is gone." : " If you leave now, they are gone.")
      ] + (code.map { ["What you answered before is kept.", goOnWith($0)] } ?? [])
    }
  }
  func left(_ standing: KeepingState.Standing, saysCode: Bool) -> [String] {
    switch standing {
    case .nothingAnswered: ["Nothing was answered, so nothing is kept."]
    case .inMemoryOnly: ["Your answers are gone: nothing was kept."]
    case .kept(let code): [keptHere] + (saysCode ? [goOnWith(code)] : [])
    case .notKept(let unkept, _, let code):
      [unkept == 1 ? "Your last answer was not kept." : "Your last \(unkept) answers were not kept."]
        + (code.map { ["What you answered before is kept."] + (saysCode ? [goOnWith($0)] : []) } ?? [])
    }
  }

  // MARK: Why something could not be kept

  var diskIsFull: String { "The disk of this device is full." }
  var mayNotWrite: String { "This device does not let us write where we keep things." }
  var diskRefuses: String { "The disk of this device does not take it just now." }

  // MARK: The file at the end

  var inThisFile: String { "Your answers are kept in this file:" }
  var stillUnderCode: String {
    "Your answers are still kept on this device. Only your code opens them. To hand them in later, type:"
  }
}
