import Testing

@testable import IntakeTerminal

/// Nothing is hidden without a sign, and what is asked for is shown: all small cases.
@Suite struct ViewportTests {
  @Test func `what is shown and the signs fill the rows, and every line can be reached`() {
    for height in 3...8 {
      for count in 0...20 {
        for top in 0...20 {
          let part = Viewport(top: top).part(of: count, height: height)
          let rows = part.lines.count + (part.hasMoreAbove ? 1 : 0) + (part.hasMoreBelow ? 1 : 0)
          #expect(rows == min(count, height))
          #expect(part.hasMoreAbove == (part.lines.lowerBound > 0))
          #expect(part.hasMoreBelow == (part.lines.upperBound < count))
        }
        #expect(Self.seen(of: count, height: height, down: true) == Set(0..<count))
        #expect(Self.seen(of: count, height: height, down: false) == Set(0..<count))
      }
    }
  }

  @Test func `lines that fit are shown whole`() {
    for height in 3...8 {
      for count in 1...20 {
        for top in 0...20 {
          for first in 0..<count {
            for last in first..<min(count, first + height - 2) {
              var view = Viewport(top: top)
              view.show(first..<last + 1, of: count, height: height)
              let part = view.part(of: count, height: height)
              #expect(
                part.lines.contains(first) && part.lines.contains(last),
                "\(first)...\(last) of \(count) in \(height)")
            }
          }
        }
      }
    }
  }

  @Test func `lines that are in sight move nothing`() {
    for top in 0...12 {
      let before = Viewport(top: top).part(of: 20, height: 7)
      var view = Viewport(top: top)
      view.show(before.lines, of: 20, height: 7)
      #expect(view.part(of: 20, height: 7) == before)
    }
  }

  private static func seen(of count: Int, height: Int, down: Bool) -> Set<Int> {
    var view = Viewport(top: down ? 0 : count)
    var seen: Set<Int> = []
    for _ in 0...count {
      seen.formUnion(view.part(of: count, height: height).lines)
      view.turn(down: down, of: count, height: height)
    }
    return seen
  }
}
