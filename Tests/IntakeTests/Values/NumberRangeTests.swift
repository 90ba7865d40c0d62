import Testing

@testable import Intake

@Suite struct `Number ranges` {
  /// A range of whole numbers, and numbers out of it: its ends, and what lies between them in steps of a half.
  struct Sample {
    let low: Int
    let high: Int
    var range: NumberRange { .between(low: Fraction(low), high: Fraction(high)) }
    var numbers: [Fraction] { (2 * low...2 * high).compactMap { Fraction(Int64($0), over: 2) } }
  }

  static let samples: [Sample] = (-2...2).flatMap { low in (low...2).map { Sample(low: low, high: $0) } }
  static let signs = Arithmetic.allCases

  private func calculate(_ left: Fraction, _ sign: Arithmetic, _ right: Fraction) -> Fraction? {
    switch sign {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times: left.multiplied(by: right)
    case .over: left.divided(by: right)
    }
  }

  @Test(arguments: signs)
  func `are the hull of what can come out`(sign: Arithmetic) {
    for left in Self.samples {
      for right in Self.samples {
        let range = NumberRange.calculate(left.range, sign, right.range)
        if sign == .over, right.low <= 0, right.high >= 0 {
          #expect(range == .missing(right.low == right.high ? .divisionByZero : .unanswered))
          continue
        }
        let results = left.numbers.flatMap { a in right.numbers.compactMap { calculate(a, sign, $0) } }
        #expect(range == .between(low: results.min(), high: results.max()), "\(left) \(sign) \(right)")
      }
    }
  }

  /// An open end holds every number that a far one holds, and is open where the far one gives a far result.
  @Test(arguments: signs)
  func `with open ends hold what far ends give`(sign: Arithmetic) {
    let far = 1_000_000
    func opened(_ sample: Sample) -> [(open: NumberRange, far: NumberRange)] {
      let (low, high) = (Fraction(sample.low), Fraction(sample.high))
      return [
        (.between(low: nil, high: high), .between(low: Fraction(-far), high: high)),
        (.between(low: low, high: nil), .between(low: low, high: Fraction(far))),
        (.between(low: nil, high: nil), .between(low: Fraction(-far), high: Fraction(far))),
      ]
    }
    /// Far results stand for open ends, results near zero for what is reached in the limit.
    func limit(_ end: Fraction?) -> Fraction? {
      guard let end, abs(Int(end.numerator / end.denominator)) < far / 4 else { return nil }
      return end.roundedHalfUp(decimals: 2)
    }
    for left in Self.samples {
      for right in Self.samples {
        for (open, far) in opened(left) {
          for (operand, other) in [
            ((open, right.range), (far, right.range)), ((right.range, open), (right.range, far)),
          ] {
            let result = NumberRange.calculate(operand.0, sign, operand.1)
            let reference = NumberRange.calculate(other.0, sign, other.1)
            guard case .between(let low, let high) = reference else {
              #expect(result == reference)
              continue
            }
            let ends = result.ends
            #expect(ends.low?.roundedHalfUp(decimals: 2) == limit(low), "\(operand) \(sign)")
            #expect(ends.high?.roundedHalfUp(decimals: 2) == limit(high), "\(operand) \(sign)")
          }
        }
      }
    }
  }

  @Test(arguments: Comparison.allCases)
  func `compare as all that they can be`(comparison: Comparison) {
    func holds(_ left: Fraction, _ right: Fraction) -> Bool {
      switch comparison {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
    for left in Self.samples {
      for right in Self.samples {
        let results = left.numbers.flatMap { a in right.numbers.map { holds(a, $0) } }
        let truth: Truth = results.allSatisfy(\.self) ? .yes : results.contains(true) ? .unknown : .no
        #expect(left.range.compared(comparison, to: right.range) == truth, "\(left) \(comparison) \(right)")
      }
      #expect(left.range.compared(comparison, to: .missing(.unanswered)) == .unknown)
      #expect(NumberRange.missing(.overflow).compared(comparison, to: left.range) == .unknown)
    }
  }

  @Test func `compare with open ends`() {
    let upwards = NumberRange.between(low: 3, high: nil)
    let downwards = NumberRange.between(low: nil, high: 3)
    #expect(upwards.compared(.greaterOrEqual, to: .exactly(3)) == .yes)
    #expect(upwards.compared(.greater, to: .exactly(3)) == .unknown)
    #expect(upwards.compared(.less, to: .exactly(3)) == .no)
    #expect(upwards.compared(.equal, to: .exactly(2)) == .no)
    #expect(downwards.compared(.lessOrEqual, to: upwards) == .yes)
    #expect(downwards.compared(.notEqual, to: .exactly(4)) == .yes)
    #expect(NumberRange.between(low: nil, high: nil).compared(.equal, to: .exactly(0)) == .unknown)
  }

  @Test func `say why there is none`() {
    let most = NumberRange.exactly(Fraction(Int.max))
    #expect(most.adding(.exactly(1)) == .missing(.overflow))
    #expect(most.multiplied(by: most) == .missing(.overflow))
    #expect(NumberRange.exactly(1).divided(by: .exactly(0)) == .missing(.divisionByZero))
    #expect(NumberRange.exactly(1).divided(by: .between(low: -1, high: 1)) == .missing(.unanswered))
    #expect(NumberRange.exactly(1).divided(by: .between(low: nil, high: nil)) == .missing(.unanswered))
    #expect(NumberRange.missing(.overflow).adding(.missing(.divisionByZero)) == .missing(.overflow))
    #expect(NumberRange.exactly(1).divided(by: .missing(.unanswered)) == .missing(.unanswered))
  }

  // MARK: Aggregates

  /// A number that may be missing from the list, as the numbers that it can be.
  struct Slot {
    let low: Int
    let high: Int
    let isOptional: Bool
    /// `nil` for not counted.
    var choices: [Int?] { Array(low...high) + (isOptional ? [nil] : []) }
    var element: NumberRange.Element {
      .init(range: .between(low: Fraction(low), high: Fraction(high)), isOptional: isOptional)
    }
  }

  static let slots: [Slot] = [(-2, -2), (-1, 1), (0, 0), (0, 2), (3, 3)].flatMap { low, high in
    [false, true].map { Slot(low: low, high: high, isOptional: $0) }
  }

  @Test(arguments: [Aggregate.sum, .mean, .min, .max])
  func `of aggregates are the hull of every completion`(aggregate: Aggregate) {
    for a in Self.slots {
      for b in Self.slots {
        for c in Self.slots {
          let range = NumberRange.aggregate(aggregate, of: [a, b, c].map(\.element))
          var results: [Fraction] = []
          var canBeNothing = false
          for x in a.choices {
            for y in b.choices {
              for z in c.choices {
                let numbers = [x, y, z].compactMap(\.self)
                if numbers.isEmpty && aggregate != .sum {
                  canBeNothing = true
                } else {
                  results.append(slow(aggregate, numbers))
                }
              }
            }
          }
          let expected =
            canBeNothing
            ? .missing(.unanswered) : NumberRange.between(low: results.min(), high: results.max())
          #expect(range == expected, "\(aggregate) \(a) \(b) \(c)")
        }
      }
    }
  }

  private func slow(_ aggregate: Aggregate, _ numbers: [Int]) -> Fraction {
    switch aggregate {
    case .sum: Fraction(numbers.reduce(0, +))
    case .mean: Fraction(Int64(numbers.reduce(0, +)), over: Int64(numbers.count)) ?? 0
    case .min: Fraction(numbers.min() ?? 0)
    case .max: Fraction(numbers.max() ?? 0)
    }
  }

  /// Weights are whole numbers here; ends of a weighted mean are always reached at the ends of the weights.
  @Test func `of weighted means are the hull of every completion`() {
    struct Item {
      let numbers: ClosedRange<Int>
      let weights: ClosedRange<Int>
      let isOptional: Bool
    }
    let items = [(0...0), (1...3), (-2...2)].flatMap { numbers in
      [(0...0), (0...2), (1...1), (1...3)].flatMap { weights in
        [false, true].map { Item(numbers: numbers, weights: weights, isOptional: $0) }
      }
    }
    func choices(_ item: Item) -> [(number: Int, weight: Int)] {
      item.numbers.flatMap { number in item.weights.map { (number, $0) } } + (item.isOptional ? [(0, 0)] : [])
    }
    for a in items {
      for b in items {
        var results: [Fraction] = []
        for x in choices(a) {
          for y in choices(b) {
            let sum = x.number * x.weight + y.number * y.weight
            if let mean = Fraction(Int64(sum), over: Int64(x.weight + y.weight)) { results.append(mean) }
          }
        }
        let range = NumberRange.weightedMean(
          [a, b].map { item in
            WeightedRange(
              range: .between(
                low: Fraction(item.numbers.lowerBound), high: Fraction(item.numbers.upperBound)),
              weight: .between(
                low: Fraction(item.weights.lowerBound), high: Fraction(item.weights.upperBound)),
              isOptional: item.isOptional)
          })
        let expected =
          results.isEmpty
          ? .missing(.divisionByZero) : NumberRange.between(low: results.min(), high: results.max())
        #expect(range == expected, "\(a) \(b)")
      }
    }
  }

  @Test func `of weighted means follow a weight without limit`() {
    let fixed = WeightedRange(range: .exactly(2), weight: .exactly(1), isOptional: false)
    let heavy = WeightedRange(
      range: .between(low: 3, high: 5), weight: .between(low: 1, high: nil), isOptional: false)
    // At least an even mean of 2 and 3; never quite 5.
    #expect(NumberRange.weightedMean([fixed, heavy]) == .between(low: Fraction(5, over: 2), high: 5))
    let unbounded = WeightedRange(range: .between(low: 3, high: nil), weight: .exactly(1), isOptional: true)
    #expect(NumberRange.weightedMean([fixed, unbounded]) == .between(low: 2, high: nil))
  }
}
