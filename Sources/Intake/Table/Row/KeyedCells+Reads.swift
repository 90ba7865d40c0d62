extension Machine {
  /// Whether it reads nothing that stands in a roster, nor which rows there are.
  func standsAlone(_ mentioned: Mentioned) -> Bool {
    !mentioned.hasRoster && mentioned.scores.allSatisfy { scores[$0].each == nil }
      && mentioned.questions.allSatisfy {
        questions[$0].roster == nil && questions[$0].rosterOfChoices == nil
      }
  }

  /// What is read where an answer is read or rows are found, and by the formulation.
  var readByRows: Mentioned {
    var read = Mentioned()
    for roster in rosters.elements {
      if case .chosen(let question) = roster.rows { read.insert(.question(question)) }
    }
    for case .date(let limits) in questions.elements.map(\.answer) {
      for case .question(let question)? in [limits.notBefore, limits.notAfter] {
        read.insert(.question(question))
      }
    }
    if let formulation, !formulation.areas.isEmpty { read.formUnion(formulation.mentioned) }
    return read
  }
}

extension Score {
  /// What its value is made of, and what its bands are chosen by.
  var mentionedWithBands: Mentioned {
    var mentioned = mentioned
    for case let condition? in bands.map(\.condition) { mentioned.formUnion(condition.mentioned) }
    return mentioned
  }
}

extension FormulationPlan {
  /// All that decides where its areas stand.
  fileprivate var mentioned: Mentioned {
    var mentioned = Mentioned()
    func insert(_ questions: Ordinal<Question>?...) {
      for case let question? in questions where !mentioned.questions.contains(question) {
        mentioned.questions.append(question)
      }
    }
    for symptom in symptoms {
      switch symptom.severity {
      case .score(let score): mentioned.insert(.score(score))
      case .question(let question): insert(question.question)
      }
      insert(symptom.course?.question, symptom.began?.question, symptom.linked?.question)
    }
    if let events { insert(events.kind, events.date, events.impact, events.people) }
    if let people { insert(people.close, people.wished, people.support, people.strain, people.expected) }
    insert(wish)
    for evidence in areas.flatMap({ $0.evidence + $0.against }) {
      mentioned.formUnion(evidence.condition.mentioned)
    }
    return mentioned
  }
}
