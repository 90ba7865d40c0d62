internal import Intake
internal import PlainText

extension EnglishWording {
  private var pressEnterWhenReady: String {
    "When you are ready, press Enter to go on. Or type stop to end here."
  }
  private var reachesNobody: String {
    """
    Nobody reads what you type here. To talk to someone now, use one of the contacts above. When you are ready, press \
    Enter to go on.
    """
  }
  func goOn(from alert: AlertView) -> String {
    alert.contacts.isEmpty ? pressEnter : pressEnterWhenReady
  }
  func notHeard(at alert: AlertView) -> String { alert.contacts.isEmpty ? notRead : reachesNobody }
}
