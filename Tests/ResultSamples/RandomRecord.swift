internal import Intake
public import IntakeResults
internal import TestSupport

/// Any record at all, whether or not an interview could come to it.
public struct RandomRecord {
  private var random: SeededGenerator
  /// What every text and word is taken from; made up where it is empty.
  private let texts: [String]

  public init(seed: UInt64, texts: [String] = []) {
    random = SeededGenerator(seed: seed)
    self.texts = texts
  }

  public mutating func record() -> ResultRecord {
    let includes = list(0...3) { random, index in
      DefinitionReference(id: "file-\(index)", version: random.word(), digest: random.digest())
    }
    var record = ResultRecord(
      digest: digest(), includes: includes, respondent: maybe { $0.word() },
      occasion: Occasion(session: maybe { $0.int(1...40) }, isBaseline: bool()),
      administered: maybe { $0.any() }, result: result(definitions: includes.count + 1),
      contacts: list(0...3) { random, _ in random.contact() }, engine: Engine(name: word(), version: word()),
      problems: list(0...3) { random, _ in random.problem() })
    record.translation = maybe { $0.digest() }
    return record
  }

  mutating func result(definitions: Int) -> InterviewResult {
    InterviewResult(
      questionnaire: QuestionnaireReference(id: "main", version: word(), title: text(), language: word()),
      started: maybe { $0.moment() }, finished: maybe { $0.moment() }, today: maybe { $0.date() },
      carried: maybe { $0.list(1...2) { random, _ in random.move() } },
      outcome: [.finished, .unfinished, .stopped(word())].randomElement(using: &random) ?? .finished,
      answers: list(0...12) { random, _ in random.answer() },
      rosters: list(0...3) { random, _ in random.roster() },
      scores: list(0...4) { random, _ in random.score(definitions: definitions) },
      alerts: list(0...3) { random, _ in random.alert() }, formulation: maybe { $0.formulation() })
  }

  mutating func contact() -> Contact {
    Contact(
      name: text(), reach: text(), when: maybe { $0.text() }, region: maybe { $0.word() },
      note: maybe { $0.text() },
      checked: maybe { $0.date() })
  }

  mutating func problem() -> ResultProblem {
    let column = maybe { $0.text() }
    return ResultProblem(
      column: column, code: "not-a-\(int(1...9))", value: column == nil ? nil : text(), message: text())
  }

  mutating func answer() -> AnswerRecord {
    let state: ResponseState = any()
    let value = state == .answered ? self.value() : nil
    return AnswerRecord(
      id: address(), ask: text(), state: state, value: value, label: maybe { $0.text() },
      scale: maybe { random in
        let low = random.int(-3...3)
        return low...low + random.int(0...10)
      }, page: text(),
      part: maybe { $0.word() }, isInSummary: bool(), identifies: bool(), at: maybe { $0.moment() })
  }

  mutating func value() -> AnswerValue {
    switch int(0...4) {
    case 0: .one(choice())
    case 1: .many(list(0...4) { random, _ in random.choice() })
    case 2: .number(number())
    case 3: .date(date())
    default: .text(text())
    }
  }

  mutating func choice() -> AnswerValue.Choice {
    let codes = [
      "yes", "no", "0", "-1", "12", "012", "-0", "1.0", "new-child", "other", "99999999999999999999",
    ]
    return AnswerValue.Choice(codes.randomElement(using: &random) ?? "x", words: maybe { $0.text() })
  }

  mutating func move() -> Carried.Move {
    .init(
      from: DefinitionName(id: word(), version: word(), digest: digest()), at: moment(),
      askedAgain: list(0...3) { random, _ in random.earlier() },
      gone: list(0...3) { random, _ in random.earlier() })
  }

  mutating func earlier() -> Carried.Earlier {
    .init(
      address: address(), ask: text(), row: maybe { $0.text() }, spoken: maybe { $0.text() }, at: moment(),
      identifies: bool(), counted: true)
  }

  mutating func roster() -> RosterRecord {
    RosterRecord(
      id: word(), title: text(), state: maybe { $0.any() },
      rows: list(0...3) { random, _ in .init(row: random.choice().code, called: random.text()) })
  }

  mutating func alert() -> AlertRecord {
    AlertRecord(
      id: address(), level: any(), state: any(),
      because: list(0...3) { random, _ in
        .init(
          id: random.address(), ask: random.text(), now: random.maybe { $0.text() },
          then: random.maybe { $0.text() })
      }, tell: text(), say: maybe { $0.text() }, at: maybe { $0.moment() },
      isOfEarlierVersion: bool())
  }
}

extension RandomRecord {
  mutating func score(definitions: Int) -> ScoreRecord {
    let missing: [MissingScore] = [
      .notFinished, .itemsMissing(int(1...9), allowed: int(0...2)), .nothingToScore, .divisionByZero,
      .overflow,
    ]
    return ScoreRecord(
      id: address(), title: text(), called: maybe { $0.text() }, method: method(),
      value: maybe { $0.number() },
      missing: bool() ? missing.randomElement(using: &random) : nil, low: maybe { $0.number() },
      high: maybe { $0.number() }, band: maybe { $0.text() }, bandsSource: maybe { $0.text() },
      couldBe: maybe { random in
        .init(
          low: random.maybe { $0.number() }, high: random.maybe { $0.number() },
          bands: random.list(0...3) { random, _ in random.text() })
      },
      items: ItemCounts(
        of: int(0...99), answered: int(0...99), skipped: int(0...99), notAsked: int(0...99),
        notApplicable: int(0...99), notReached: int(0...99)),
      filled: maybe { .init(rule: "mean", count: $0.int(1...9), source: $0.maybe { $0.text() }) },
      better: maybe { $0.any() },
      bands: list(0...5) { random, index in
        .init(from: Fraction(Int64(index * 10 + random.int(-4...4)), over: 4) ?? 0, name: random.text())
      }, change: change(), isShownToClient: bool(), source: maybe { $0.source() },
      definition: int(0...definitions - 1))
  }

  mutating func method() -> ScoreMethod {
    let notAsked: [ScoreMethod.NotAsked] = [.missing, .leftOut, .number(number())]
    return ScoreMethod(
      rule: any(), reads: list(0...9) { random, _ in random.address() },
      reversed: list(0...2) { random, _ in random.address() }, mayBeMissing: int(0...3),
      fillSource: maybe { $0.text() }, notAsked: notAsked.randomElement(using: &random) ?? .missing,
      weights: list(0...3) { random, _ in
        random.bool() ? .number(random.number()) : .answer(random.address())
      }, times: number(), decimals: maybe { $0.int(0...9) })
  }

  mutating func source() -> SourceNote {
    SourceNote(kind: any(), citation: text(), rights: text(), permission: maybe { $0.text() })
  }

  mutating func change() -> ChangeRules {
    var rules = ChangeRules()
    rules.reliable = maybe { random in
      .init(
        rule: random.bool()
          ? .points(random.number())
          : .index(sd: random.number(), reliability: random.number(), kind: random.word()),
        source: random.maybe { $0.text() })
    }
    rules.caseness = maybe { random in .init(rule: random.number(), source: random.maybe { $0.text() }) }
    rules.response = maybe { random in
      .init(
        rule: .init(drop: random.number(), baselineAtLeast: random.maybe { $0.number() }),
        source: random.maybe { $0.text() })
    }
    rules.remission = maybe { random in .init(rule: random.number(), source: random.maybe { $0.text() }) }
    rules.crossing = maybe { random in
      .init(
        rule: .init(
          kind: random.word(),
          clinical: random.maybe { .init(mean: $0.number(), sd: $0.number()) },
          reference: random.maybe { .init(mean: $0.number(), sd: $0.number()) }),
        source: random.maybe { $0.text() })
    }
    return rules
  }

  mutating func formulation() -> FormulationRecord {
    let standings: [FormulationRecord.AreaRecord.Standing] = [.place(1), .place(2), .alsoConsider, .notClear]
    return FormulationRecord(
      symptoms: list(0...3) { random, _ in
        .init(
          id: random.word(), title: random.text(), state: random.any(), severity: random.address(),
          value: random.maybe { $0.number() }, above: random.number(), course: random.maybe { $0.word() },
          courseLabel: random.maybe { $0.text() }, began: random.maybe { $0.date() })
      },
      events: list(0...3) { random, index in
        .init(
          row: index + 1, called: random.text(), kind: random.maybe { $0.word() },
          date: random.maybe { $0.date() }, impact: random.maybe { $0.number() },
          people: random.list(0...2) { random, _ in random.int(1...9) })
      },
      people: list(0...3) { random, index in
        .init(
          row: index + 1, called: random.text(), close: random.maybe { $0.number() },
          wished: random.maybe { $0.number() }, support: random.maybe { $0.degree() },
          strain: random.maybe { $0.degree() }, expected: random.maybe { $0.text() })
      }, closeness: maybe { $0.ends() },
      links: list(0...3) { random, _ in
        .init(
          symptom: random.word(), event: random.int(1...3), stated: random.any(),
          time: random.list(0...3) { random, _ in random.any() })
      }, wish: maybe { $0.text() },
      areas: list(0...4) { random, _ in
        .init(
          id: random.word(), title: random.text(),
          standing: standings.randomElement(using: &random.random) ?? .notClear, isWished: random.bool(),
          evidence: random.list(0...3) { random, _ in random.evidence() },
          against: random.list(0...2) { random, _ in random.evidence() })
      }, couldChange: bool())
  }

  mutating func ends() -> FormulationRecord.Ends { .init(low: number(), high: number()) }

  mutating func degree() -> FormulationRecord.Degree { .init(points: number(), ends: ends(), label: text()) }

  mutating func evidence() -> FormulationRecord.EvidenceRecord {
    .init(
      isAnswered: bool(), because: text(), event: maybe { $0.int(1...9) }, person: maybe { $0.int(1...9) },
      strength: maybe { $0.any() }, tie: maybe { $0.any() },
      symptom: maybe { $0.word() }, impact: maybe { $0.number() },
      answers: list(0...3) { random, _ in random.address() })
  }
}

extension RandomRecord {
  mutating func bool() -> Bool { Bool.random(using: &random) }
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func any<Value: CaseIterable>() -> Value {
    Value.allCases.randomElement(using: &random) ?? Value.allCases[Value.allCases.startIndex]
  }

  mutating func maybe<Value>(_ make: (inout RandomRecord) -> Value) -> Value? { bool() ? make(&self) : nil }

  mutating func list<Value>(_ count: ClosedRange<Int>, _ make: (inout RandomRecord, Int) -> Value) -> [Value]
  {
    (0..<int(count)).map { make(&self, $0) }
  }

  /// At most six decimals, which is what a result keeps.
  mutating func number() -> Fraction {
    let scale = [1, 2, 8, 10, 1000, 1_000_000].randomElement(using: &random) ?? 1
    return Fraction(Int64(int(-9_999_999...9_999_999)), over: Int64(scale)) ?? 0
  }

  mutating func moment() -> Timestamp { Timestamp(secondsSince1970: int(-9_000_000_000...99_000_000_000)) }

  mutating func date() -> PartialDate {
    let day = Timestamp(secondsSince1970: int(-60_000_000_000...200_000_000_000)).day
    return day.cut(to: any())
  }

  mutating func word() -> String {
    (texts.isEmpty ? ["low-mood", "phq9", "c-017", "1.0.0", "ü", "x y"] : texts).randomElement(using: &random)
      ?? "x"
  }

  mutating func address() -> Address {
    Address(
      ["phq9_1", "event_kind", "a"].randomElement(using: &random) ?? "a", row: maybe { String($0.int(1...9)) }
    )
  }

  mutating func digest() -> String {
    "sha256:" + (0..<64).map { _ in String(int(0...15), radix: 16) }.joined()
  }

  /// Plain words, and everything that JSON or a terminal could trip over.
  mutating func text() -> String {
    if let text = texts.randomElement(using: &random) { return text }
    return (0..<int(0...8)).map { _ in
      switch int(0...9) {
      case 0: return String(Character(Unicode.Scalar(UInt8(int(0...0x9F)))))
      case 1:
        return ["\"", "\\", "/", "\r\n", "\u{2028}", "\u{2029}", "\u{FEFF}"].randomElement(using: &random)
          ?? ""
      case 2:
        return ["😀", "👩‍👧", "한글", "é", "e\u{301}", "\u{202E}", "\u{10FFFF}"].randomElement(using: &random) ?? ""
      case 3: return Unicode.Scalar(UInt32(int(0...0x10FFFF))).map { String(Character($0)) } ?? "-"
      default:
        return ["word ", "a", "{}", "null ", "<b>", "=1+1", "¿", "0"].randomElement(using: &random) ?? ""
      }
    }.joined()
  }
}
