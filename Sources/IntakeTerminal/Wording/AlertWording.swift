internal import Intake

/// What stands under an alert.
protocol AlertWording: Sendable {
  /// Under an alert: how to go on, and that nobody has to.
  func goOn(from alert: AlertView) -> String
  /// To words that are typed under an alert: they reach nobody.
  func notHeard(at alert: AlertView) -> String
}
