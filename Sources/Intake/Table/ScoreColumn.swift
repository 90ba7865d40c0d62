/// The columns that a score has in a table of scores.
public enum ScoreColumn: CaseIterable, Hashable, Sendable {
  /// Empty where there is none.
  case value
  case band
  /// How many items are answered, and how many stand at the mean of the others.
  case answered
  case filled
  /// What the value could be with an answer to everything that has none; the value itself where nothing is missing.
  case low
  case high

  /// `phq9`, `phq9_band`, `fit[2]`, `fit_low[2]`; hyphens of the score's id as underscores.
  public func name(of score: Address) -> String {
    let ending =
      switch self {
      case .value: ""
      case .band: "_band"
      case .answered: "_answered"
      case .filled: "_filled"
      case .low: "_low"
      case .high: "_high"
      }
    return Address(score.name.withUnderscores + ending, row: score.row).description
  }

  /// `alert_self_harm`, `alert_hurt[2]`.
  public static func name(ofAlert alert: Address) -> String {
    Address("alert_" + alert.name.withUnderscores, row: alert.row).description
  }

  /// `area_role_transition`.
  public static func name(ofArea area: String) -> String { "area_" + area.withUnderscores }
}

extension String {
  fileprivate var withUnderscores: String { String(map { $0 == "-" ? "_" : $0 }) }
}
