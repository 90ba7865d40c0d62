/// The chances of less and of more than a value. Each keeps its digits where it is the small one.
struct Tails: Equatable, Sendable {
  let lower: Double
  let upper: Double

  init(lower: Double) {
    self.lower = lower
    upper = 1 - lower
  }

  init(upper: Double) {
    self.upper = upper
    lower = 1 - upper
  }

  private init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  var swapped: Tails { Tails(lower: upper, upper: lower) }
}
