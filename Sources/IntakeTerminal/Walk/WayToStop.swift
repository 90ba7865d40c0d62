/// What becomes of the answers of who stops.
enum WayToStop: CaseIterable, Sendable {
  case forTherapist, forMe, erase

  /// To finish later is offered only where that can be.
  static func offered(canFinishLater: Bool) -> [WayToStop] {
    canFinishLater ? allCases : [.forTherapist, .erase]
  }

  func label(_ wording: any Wording) -> String {
    switch self {
    case .forTherapist: wording.stopForTherapist
    case .forMe: wording.stopForMe
    case .erase: wording.stopErase
    }
  }
}
