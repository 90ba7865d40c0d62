/// Which parts are not decidedly left out: for "part 3 of 12".
///
/// Pages in a row that name the same `part` are one; a page that names none is one of its own. Pages themselves would
/// promise too much: which of them come is often decided late, and a short one counts as much as a long one.
struct PartCount: Equatable, Sendable {
  /// By page, its part, from 0.
  private let parts: [Int]
  /// By step outside of rosters, whether it can come.
  private var steps: OrderedBitSet
  /// By part, how many such steps can come.
  private var counts: [Int]
  /// The parts with one.
  private var present: OrderedBitSet
  private(set) var count = 0

  init(_ machine: Machine) {
    var parts: [Int] = []
    var current: String?
    for page in machine.pages.ordinals {
      let part = machine.pages[page].part
      let goesOn = part != nil && part == current
      parts.append(parts.last.map { goesOn ? $0 : $0 + 1 } ?? 0)
      current = part
    }
    self.parts = parts
    let count = parts.last.map { $0 + 1 } ?? 0
    steps = OrderedBitSet(capacity: machine.steps.count)
    counts = Array(repeating: 0, count: count)
    present = OrderedBitSet(capacity: count)
  }

  mutating func set(_ step: Ordinal<Step>, canCome: Bool, _ machine: Machine) {
    guard steps.contains(step.index) != canCome else { return }
    steps.set(step.index, to: canCome)
    let part = parts[machine.steps[step].page.index]
    let wasPresent = counts[part] > 0
    counts[part] += canCome ? 1 : -1
    let isPresent = counts[part] > 0
    guard isPresent != wasPresent else { return }
    present.set(part, to: isPresent)
    count += isPresent ? 1 : -1
  }

  /// The place of the page's part among those that are there, from 1.
  func position(of page: Ordinal<Page>) -> Int { present.count(below: parts[page.index]) + 1 }
}
