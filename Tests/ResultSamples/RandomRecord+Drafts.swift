public import Intake
public import IntakeResults

extension RandomRecord {
  /// Any event at all, whether or not an interview could take it.
  public mutating func draftEvent() -> Event {
    let place = place()
    let at = anyMoment()
    switch int(0...11) {
    case 0...2: return .answer(place, draftAnswer(), at: at)
    case 3: return .skip(place, at: at)
    case 4: return .see(place, at: at)
    case 5: return .addRow(place, at: at)
    case 6: return .closeRows(place, at: at)
    case 7: return .removeRow(place, at: at)
    case 8: return .move(to: maybe { $0.place() }, at: at)
    case 9: return .resume(at: at)
    case 10: return .carried(carried(), at: at)
    default: return .finish(at: at)
    }
  }

  public mutating func draftOpening() -> DraftOpening {
    var opening = DraftOpening(
      engine: Engine(name: word(), version: word()),
      definitions: list(0...3) { random, _ in
        .init(id: random.word(), name: random.text(), text: random.text())
      }, clinicFile: maybe { .init(name: $0.text(), text: $0.text()) }, startedAt: anyMoment(), today: date(),
      respondent: .init(name: text(), isGiven: bool()),
      occasion: Occasion(session: maybe { $0.int(1...40) }, isBaseline: bool()), administered: any(),
      results: text(), askedFor: text())
    opening.translation = maybe { random in
      QuestionnaireTranslation(
        language: random.word(),
        files: random.list(0...2) { random, _ in
          .init(id: random.word(), name: random.text(), text: random.text())
        })
    }
    return opening
  }

  private mutating func draftAnswer() -> AnswerValue {
    switch int(0...5) {
    case 0: .one(draftChoice())
    case 1: .many(list(0...4) { random, _ in random.draftChoice() })
    case 2: .number(anyNumber())
    case 3: .date(date())
    case 4: .text(text())
    default: .notApplicable
    }
  }

  private mutating func draftChoice() -> AnswerValue.Choice {
    AnswerValue.Choice(bool() ? choice().code : text(), words: maybe { $0.text() })
  }

  /// Also what no result could hold.
  private mutating func anyNumber() -> Fraction {
    switch int(0...3) {
    case 0: number()
    case 1: Fraction(Int64(int(-99...99)), over: Int64(int(1...99))) ?? 0
    case 2: Fraction(Int64.max, over: Int64(int(2...99))) ?? 0
    default: Fraction(bool() ? .min : .max)
    }
  }

  private mutating func anyMoment() -> Timestamp {
    bool() ? moment() : Timestamp(secondsSince1970: bool() ? .min : .max)
  }

  /// Also with names and rows that look like one another.
  private mutating func place() -> Address {
    bool() ? address() : Address(bool() ? "a[1]" : text(), row: maybe { $0.text() })
  }

  private mutating func carried() -> Carried {
    Carried(
      moves: list(0...2) { random, _ in
        .init(
          from: DefinitionName(id: random.word(), version: random.word(), digest: random.digest()),
          at: random.moment(), askedAgain: random.list(0...2) { random, _ in random.storedEarlier() },
          gone: random.list(0...2) { random, _ in random.storedEarlier() })
      },
      answers: list(0...3) { random, _ in
        .init(address: random.place(), value: random.maybe { $0.draftAnswer() }, at: random.anyMoment())
      },
      rosters: list(0...2) { random, _ in
        .init(
          id: random.word(), rows: random.list(0...3) { random, _ in random.int(1...9) },
          removed: random.list(0...3) { random, _ in random.int(1...9) },
          state: [.open, .closed, .skipped][random.int(0...2)], at: random.maybe { $0.anyMoment() })
      }, texts: list(0...2) { random, _ in random.place() },
      alerts: list(0...2) { random, _ in .init(fired: random.firedAlert(), isSeen: random.bool()) })
  }

  private mutating func storedEarlier() -> Carried.Earlier {
    var earlier = earlier()
    earlier.counted = bool()
    return earlier
  }

  private mutating func firedAlert() -> FiredAlert {
    FiredAlert(
      address: place(), level: any(), at: anyMoment(), say: maybe { $0.text() },
      contacts: list(0...2) { random, _ in random.contact() }, tell: text(),
      because: list(0...2) { random, _ in
        .init(address: random.place(), ask: random.text(), spoken: random.maybe { $0.text() })
      }, isOfEarlierVersion: bool())
  }
}
