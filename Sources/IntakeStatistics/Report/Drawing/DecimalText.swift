internal import SafeMarkup

extension Double {
  /// A score's value: whole where it is, else with two decimals.
  var asScore: String { rounded() == self ? fixed(0) : fixed(2) }
}

extension ConfidenceInterval {
  func text(_ decimals: Int) -> String { "\(low.fixed(decimals)) to \(high.fixed(decimals))" }
}

/// A part of a whole in percent: `12.5 %`; `-` where there is no whole.
func percent(_ count: Int, of whole: Int) -> String {
  whole == 0 ? "-" : (100 * Double(count) / Double(whole)).fixed(1) + " %"
}

/// A chance, never shown as nothing.
func chance(_ p: Double) -> String { p < 0.001 ? "p < 0.001" : "p = \(p.fixed(3))" }
