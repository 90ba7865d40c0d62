public import Intake

extension Why {
  /// Paragraphs with the columns to set them in by.
  public var paragraphs: [(indent: Int, text: String)] {
    var lines: [(indent: Int, text: String)] = [
      (0, "What would change this result. This is arithmetic of the rules, not advice, and not for clients.")
    ]
    if endedEarly {
      lines.append(
        (
          0,
          "The interview ended early. Here stands only what would change the result and leave that end as it is."
        ))
    }
    let entries = entries.filter { entry in !endedEarly || entry.answers.contains { $0.found != nil } }
    if entries.isEmpty {
      lines.append((0, "There is nothing that a change of one or two answers would turn."))
    }
    for entry in entries {
      lines.append((0, entry.heading))
      if !entry.because.isEmpty { lines.append((2, "- Because: \(entry.because.joined(separator: "; ")).")) }
      for answer in entry.answers { lines.append((2, "- \(answer.words)")) }
    }
    if triedOnlySome {
      lines.append(
        (0, "Of numbers, dates and long lists, one and two answers were tried only near the given ones."))
    }
    return lines
  }
}

extension Why.Entry {
  /// What an alert that has not fired would say is no statement about the client.
  fileprivate var heading: String {
    switch kind {
    case .alert:
      switch AlertRecord.State(rawValue: now) {
      case .fired, .firedLaterChanged, nil: "Alert [\(name)], \(now): \(title)"
      case .notFired: "Alert [\(name)], not fired. It would say: “\(title)”"
      case .undecided: "Alert [\(name)], not decided. It would say: “\(title)”"
      }
    case .band, .symptom, .area, .link: "\(title) [\(name)]: \(now)."
    }
  }
}

extension Why.Answer {
  fileprivate var words: String {
    guard let found else {
      if isImpossible { return "\(aim.words): nothing that could be answered does it." }
      let tried =
        switch triedUpTo {
        case 1: "one answer"
        case 2: "one or two answers"
        default: "one to \(spelled(triedUpTo)) answers"
        }
      let more = wasBounded ? " Of \(spelled(triedUpTo + 1)) answers, only some changes were tried." : ""
      return "\(aim.words): no change of \(tried) does it.\(more)"
    }
    let count = found.changes.count == 1 ? "one answer" : "\(spelled(found.changes.count)) answers"
    let ifs = found.changes.map(\.words).joined(separator: ", and ")
    let doubt = found.isSmallest ? "" : " Fewer may do it: only some changes were tried."
    let then = aim.saysWhatFollows ? "" : ", then \(found.then)"
    return "\(aim.words), by \(count): if \(ifs)\(then).\(doubt)"
  }
}

private func spelled(_ count: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(count) ? words[count] : String(count)
}

extension Why.Aim {
  /// It can only come out one way.
  fileprivate var saysWhatFollows: Bool {
    switch self {
    case .fires, .doesNotFire, .standsFirst, .doesNotStandFirst: true
    case .higherBand, .lowerBand, .otherwise: false
    }
  }

  fileprivate var words: String {
    switch self {
    case .higherBand: "A higher band"
    case .lowerBand: "A lower band"
    case .otherwise: "Otherwise"
    case .fires: "To fire"
    case .doesNotFire: "Not to fire"
    case .standsFirst: "To stand first"
    case .doesNotStandFirst: "Not to stand first"
    }
  }
}

extension Why.Change {
  fileprivate var words: String {
    switch kind {
    case .addsRow: "“\(ask)” had one more entry"
    case .removesRow: "“\(from ?? "")” were not among “\(ask)”"
    case .answer: answerWords
    }
  }

  private var answerWords: String {
    let row = row.map { $0.isEmpty ? " for the new entry" : " for “\($0)”" } ?? ""
    let question = "“\(ask)”\(row)"
    if !ticked.isEmpty || !unticked.isEmpty {
      return "at \(question) "
        + [
          ticked.isEmpty ? nil : "\(quoted(ticked)) were ticked",
          unticked.isEmpty ? nil : "\(quoted(unticked)) were not ticked",
        ].compactMap(\.self).joined(separator: " and ")
    }
    guard let toLabel else {
      return to == nil ? "\(question) were left out instead of “\(from ?? "")”" : "\(question) were answered"
    }
    let label = "“\(toLabel.isEmpty ? "none of these" : toLabel)”"
    if let from { return "\(question) were \(label) instead of “\(from)”" }
    return wasAsked
      ? "\(question), which was skipped, were \(label)" : "\(question), which is asked then, were \(label)"
  }

  private func quoted(_ labels: [String]) -> String {
    labels.map { "“\($0)”" }.joined(separator: " and ")
  }
}

extension Why {
  /// One line: `{"format","result","entries":[{"kind","name","title","now","because","aims":[{"aim","tried","bounded","impossible",
  /// "then","smallest","changes":[{"id","kind","from","to"}]}]}],"tried-only-some","replays"}`. What is not known is left out.
  public func json(of fingerprint: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "intake-why/1")
      json.member("result", fingerprint)
      json.key("entries")
      json.array { json in for entry in entries { entry.write(to: &json) } }
      json.member("tried-only-some", triedOnlySome)
      json.member("replays", replays)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension Why.Entry {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind.rawValue)
      json.member("name", name)
      json.member("title", title)
      json.member("now", now)
      json.member("because", because)
      json.key("aims")
      json.array { json in
        for answer in answers {
          json.object { json in
            json.member("aim", answer.aim.rawValue)
            json.member("tried", answer.triedUpTo)
            json.member("bounded", answer.wasBounded)
            json.member("impossible", answer.isImpossible)
            guard let found = answer.found else { return }
            json.member("then", found.then)
            json.member("smallest", found.isSmallest)
            json.key("changes")
            json.array { json in
              for change in found.changes {
                json.object { json in
                  json.member("id", change.address.description)
                  json.member("kind", change.kind.rawValue)
                  json.optional("from", change.from)
                  json.optional("to", change.toLabel)
                }
              }
            }
          }
        }
      }
    }
  }
}
