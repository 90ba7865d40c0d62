internal import Intake

/// What stands under an alert.
extension Wording {
  private static let pressEnterWhenReady =
    "When you are ready, press Enter to go on. Or type stop to end here."
  private static let reachesNobody = """
    Nobody reads what you type here. To talk to someone now, use one of the contacts above. When you are ready, press \
    Enter to go on.
    """

  /// Under an alert: how to go on, and that nobody has to.
  static func goOn(from alert: AlertView) -> String {
    alert.contacts.isEmpty ? pressEnter : pressEnterWhenReady
  }

  /// To words that are typed under an alert: they reach nobody.
  static func notHeard(at alert: AlertView) -> String { alert.contacts.isEmpty ? notRead : reachesNobody }
}
