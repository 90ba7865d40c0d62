/// What becomes of the answers of who stops.
enum WayToStop: CaseIterable, Sendable {
  case forTherapist, forMe, erase

  /// To finish later is offered only where that can be.
  static func offered(canFinishLater: Bool) -> [WayToStop] {
    canFinishLater ? allCases : [.forTherapist, .erase]
  }

  var label: String {
    switch self {
    case .forTherapist: Wording.stopForTherapist
    case .forMe: Wording.stopForMe
    case .erase: Wording.stopErase
    }
  }
}
