/// Which lines of a text stand on the screen, where not all of them fit.
///
/// A line that says so takes the place of the first or last line wherever more stands above or below.
struct Viewport: Hashable, Sendable {
  /// The first line that is shown.
  private(set) var top: Int

  init(top: Int = 0) { self.top = top }

  struct Part: Hashable, Sendable {
    let lines: Range<Int>
    let hasMoreAbove: Bool
    let hasMoreBelow: Bool
  }

  /// What is shown of `count` lines in `height` rows, the rows for the signs taken off.
  func part(of count: Int, height: Int) -> Part {
    guard count > height else { return Part(lines: 0..<count, hasMoreAbove: false, hasMoreBelow: false) }
    // A sign above is there for two lines at least: one would fit in its place.
    let first = top < 2 ? 0 : min(top, count - room(above: true, below: false, height))
    let above = first > 0
    let isLast = count - first <= room(above: above, below: false, height)
    let last = isLast ? count : first + room(above: above, below: true, height)
    return Part(lines: first..<max(first, last), hasMoreAbove: above, hasMoreBelow: !isLast)
  }

  private func room(above: Bool, below: Bool, _ height: Int) -> Int {
    max(1, height - (above ? 1 : 0) - (below ? 1 : 0))
  }

  mutating func goToTop() { top = 0 }

  /// Moves as little as is needed for these lines to be shown; the first of them where not all fit.
  mutating func show(_ wanted: Range<Int>, of count: Int, height: Int) {
    let now = part(of: count, height: height).lines
    if wanted.lowerBound < now.lowerBound {
      top = wanted.lowerBound
    } else if wanted.upperBound > now.upperBound {
      let further = (now.lowerBound...max(now.lowerBound, wanted.lowerBound)).first { first in
        Viewport(top: first).part(of: count, height: height).lines.upperBound >= wanted.upperBound
      }
      top = further ?? wanted.lowerBound
    }
    top = part(of: count, height: height).lines.lowerBound
  }

  /// One screen up or down, a line of which stays in sight.
  mutating func turn(down: Bool, of count: Int, height: Int) {
    let shown = part(of: count, height: height).lines
    let step = max(1, shown.count - 1)
    // Behind the first screen, which has two lines at the least, the sign stands for both.
    top = down ? max(2, shown.lowerBound + step) : max(0, shown.lowerBound - step)
    top = part(of: count, height: height).lines.lowerBound
  }
}
