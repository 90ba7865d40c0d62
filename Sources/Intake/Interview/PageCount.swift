/// Which pages are not decidedly left out: for "page 3 of 12".
struct PageCount: Equatable, Sendable {
  /// By step outside of rosters, whether it can come.
  private var steps: OrderedBitSet
  /// By page, how many such steps can come.
  private var counts: [Int]
  /// The pages with one.
  private var present: OrderedBitSet
  private(set) var count = 0

  init(_ machine: Machine) {
    steps = OrderedBitSet(capacity: machine.steps.count)
    counts = Array(repeating: 0, count: machine.pages.count)
    present = OrderedBitSet(capacity: machine.pages.count)
  }

  mutating func set(_ step: Ordinal<Step>, canCome: Bool, _ machine: Machine) {
    guard steps.contains(step.index) != canCome else { return }
    steps.set(step.index, to: canCome)
    let page = machine.steps[step].page.index
    let wasPresent = counts[page] > 0
    counts[page] += canCome ? 1 : -1
    let isPresent = counts[page] > 0
    guard isPresent != wasPresent else { return }
    present.set(page, to: isPresent)
    count += isPresent ? 1 : -1
  }

  /// The page's place among those that are there, from 1.
  func position(of page: Ordinal<Page>) -> Int { present.count(below: page.index) + 1 }
}
