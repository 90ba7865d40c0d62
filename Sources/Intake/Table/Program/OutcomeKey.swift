/// What of the answers decides an outcome, as fields of one number: each field is a sum to which the questions add by
/// their codes, so that all of them are worked out by one addition for each answer.
struct OutcomeKey: Sendable {
  struct Field: Sendable {
    /// By question and code, what it adds. Never below zero.
    var adds: [Ordinal<Question>: [UInt8: UInt64]] = [:]
    /// By the truth of a condition.
    var addsOfGuards: [Ordinal<Guard>: [UInt64]] = [:]

    /// How many bits the greatest sum takes.
    var width: Int {
      var most: UInt64 = 0
      for adds in adds.values { most &+= adds.values.max() ?? 0 }
      for adds in addsOfGuards.values { most &+= adds.max() ?? 0 }
      return UInt64.bitWidth - most.leadingZeroBitCount
    }
  }

  private(set) var fields: [Field] = []
  private(set) var width = 0

  /// A key takes one number, with a bit to spare.
  static let widest = 63

  /// Fields that say nothing are left out.
  mutating func append(_ field: Field) {
    let bits = field.width
    guard bits > 0 else { return }
    fields.append(field)
    width += bits
  }

  mutating func append(_ other: OutcomeKey) {
    for field in other.fields { append(field) }
  }

  /// The contributions of all questions and conditions, each field in its place.
  func adds() -> (questions: [Ordinal<Question>: [UInt8: UInt64]], guards: [Ordinal<Guard>: [UInt64]]) {
    var questions: [Ordinal<Question>: [UInt8: UInt64]] = [:]
    var guards: [Ordinal<Guard>: [UInt64]] = [:]
    var shift: UInt64 = 0
    for field in fields {
      for (question, adds) in field.adds {
        for (code, add) in adds { questions[question, default: [:]][code, default: 0] += add << shift }
      }
      for (guardian, adds) in field.addsOfGuards {
        for (truth, add) in adds.enumerated() {
          guards[guardian, default: [0, 0, 0]][truth] += add << shift
        }
      }
      shift += UInt64(field.width)
    }
    return (questions, guards)
  }
}

extension Truth {
  /// 0 for no, 1 for unknown, 2 for yes.
  var code: UInt8 {
    switch self {
    case .no: 0
    case .unknown: 1
    case .yes: 2
    }
  }

  init(code: UInt8) { self = code == 0 ? .no : code == 1 ? .unknown : .yes }
}
