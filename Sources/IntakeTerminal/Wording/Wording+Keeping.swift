internal import Intake

/// Whether answers are kept for later, said only as it is. The word "kept" stands for the disk and for nothing else.
extension Wording {
  // MARK: The beginning

  static func comeBackWith(_ code: String) -> String {
    "You can stop at any time and go on another day with this code: \(code). Write it down. Nobody can look it up for you."
  }
  /// - Parameter way: How to see the answers at any question: "press Ctrl-R".
  static func welcomeBack(answers: Int, toSeeThem way: String) -> String {
    let there =
      switch answers {
      case 0: "There are no answers yet."
      case 1: "One answer is there already. To see it, \(way) at any question."
      default: "\(answers) answers are there already. To see them, \(way) at any question."
      }
    return "Welcome back. It goes on where you stopped. " + there
  }
  static func stillWith(_ code: String) -> String { "Your code is still \(code)." }

  static let askedAgain =
    "Some questions were changed since you were here. They are asked again. This is what you answered:"
  static let askedNoMore = "These are not asked any more. What you answered is not lost:"

  // MARK: While answers come

  static func notKeptYet(_ unkept: Int, why: String) -> String {
    let answers = unkept == 1 ? "Your last answer is" : "Your last \(unkept) answers are"
    return
      "\(answers) not kept yet. \(sentence(why)) You can go on. It is tried again with each line that you type."
  }
  static let keptAgain = "All your answers are kept again."
  static let onlyInMemory = "Your answers are only in this window."

  // MARK: Leaving

  private static let keptHere = "Your answers up to here are kept on this device. Only your code opens them."
  static func goOnWith(_ code: String) -> String { "To go on later, type: intake run --resume \(code)" }

  /// What leaving now would mean.
  static func standing(_ standing: KeepingState.Standing) -> [String] {
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

  /// To who has left.
  static func left(_ standing: KeepingState.Standing, saysCode: Bool = true) -> [String] {
    switch standing {
    case .nothingAnswered: ["Nothing was answered, so nothing is kept."]
    case .inMemoryOnly: ["Your answers are gone: nothing was kept."]
    case .kept(let code): [keptHere] + (saysCode ? [goOnWith(code)] : [])
    case .notKept(let unkept, _, let code):
      [unkept == 1 ? "Your last answer was not kept." : "Your last \(unkept) answers were not kept."]
        + (code.map { ["What you answered before is kept."] + (saysCode ? [goOnWith($0)] : []) } ?? [])
    }
  }
}
