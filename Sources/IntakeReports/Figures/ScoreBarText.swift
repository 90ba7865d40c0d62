internal import Intake

/// A score's bar in plain characters: `0 [====|====|===O---|--------] 27`.
///
/// `=` reaches up to the value, `#` is the value and `O` one with items filled in; `|` is where a band begins, and `~` what the
/// score could be besides.
struct ScoreBarText {
  let bar: ScoreBar
  /// Characters between the brackets, at least one.
  let width: Int

  init(_ bar: ScoreBar, width: Int) {
    self.bar = bar
    self.width = max(width, 1)
  }

  private func cell(_ value: Fraction) -> Int {
    let (low, high) = (bar.low.approximate, bar.high.approximate)
    let part = (value.approximate - low) / (high - low)
    return min(max(Int((part * Double(width - 1)).rounded()), 0), width - 1)
  }

  var text: String {
    var cells = [Character](repeating: "-", count: width)
    let value = bar.value.map(cell)
    if let value { for index in 0..<value { cells[index] = "=" } }
    if let couldBe = bar.couldBe {
      for index in cell(couldBe.lowerBound)...cell(couldBe.upperBound) { cells[index] = "~" }
    }
    for band in bar.bands where band.from > bar.low { cells[cell(band.from)] = "|" }
    if let value { cells[value] = bar.isFilled ? "O" : "#" }
    return "\(bar.low) [\(String(cells))] \(bar.high)"
  }
}
