internal import Intake

extension ProofReport {
  /// `{"questionnaire","rows","things":[{"kind","name","verdict","because","smallest","witness"}],"asked-of-all":[…],
  /// "silenced":[{"alert","skipped":[…]}]}`; a witness is `{"today","rows":{ROSTER: N},"answers":{ADDRESS: VALUE}}`.
  /// What is not known is left out.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("questionnaire", questionnaire)
      json.optional("rows", rows)
      json.key("things")
      json.array { json in
        for entry in entries { entry.write(to: &json) }
      }
      json.member("asked-of-all", askedOfAll)
      json.key("silenced")
      json.array { json in
        for (alert, skipped) in silenced {
          json.object { json in
            json.member("alert", alert)
            json.member("skipped", skipped)
          }
        }
      }
    }
  }
}

extension ProofReport.Entry {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("name", name)
      json.member("verdict", verdict.rawValue)
      json.optional("because", gap?.rawValue)
      guard let witness else { return }
      json.member("smallest", isSmallest)
      json.key("witness")
      json.object { json in
        json.optional("today", witness.today?.description)
        if !witness.rows.isEmpty {
          json.key("rows")
          json.object { json in
            for (roster, count) in witness.rows.sorted(by: { $0.key < $1.key }) { json.member(roster, count) }
          }
        }
        json.key("answers")
        json.object { json in
          for answer in witness.answers { json.member(answer.address.description, answer.value.words) }
        }
      }
    }
  }
}

extension AnswerValue {
  /// As one cell of a table has it.
  fileprivate var words: String {
    switch self {
    case .one(let choice): choice.code
    case .many(let choices): choices.isEmpty ? "none" : choices.map(\.code).joined(separator: " ")
    case .number(let number): number.description
    case .date(let date): date.description
    case .text(let text): text
    case .notApplicable: "does-not-apply"
    }
  }
}
