public import Intake

extension Why {
  /// Paragraphs with the columns to set them in by.
  public var paragraphs: [(indent: Int, text: String)] {
    var lines: [(indent: Int, text: String)] = [
      (0, "What would change this result. This is arithmetic of the rules, not advice, and not for clients.")
    ]
    for entry in entries {
      lines.append((0, "\(entry.title) [\(entry.name)]: \(entry.now)."))
      if !entry.because.isEmpty { lines.append((2, "- Because: \(entry.because.joined(separator: "; ")).")) }
      for answer in entry.answers { lines.append((2, "- \(answer.words)")) }
    }
    if triedOnlySome {
      lines.append(
        (
          0,
          "Of numbers, dates and long lists only answers near the given ones were tried. Rows stay as they are."
        ))
    }
    return lines
  }
}

extension Why.Answer {
  fileprivate var words: String {
    guard let found else {
      let more = wasBounded ? " Of \(triedUpTo + 1) answers, only some changes were tried." : ""
      return
        "\(aim.words): no change of up to \(triedUpTo == 1 ? "one answer" : "\(triedUpTo) answers").\(more)"
    }
    let count = found.changes.count == 1 ? "one answer" : "\(found.changes.count) answers"
    let ifs = found.changes.map(\.words).joined(separator: ", and ")
    let doubt = found.isSmallest ? "" : " Fewer may do: of two answers, only some changes were tried."
    return "\(aim.words), by \(count): if \(ifs), then \(found.then).\(doubt)"
  }
}

extension Why.Aim {
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
    guard let toLabel else {
      return to == nil ? "“\(ask)” were left out instead of “\(from ?? "")”" : "“\(ask)” were answered"
    }
    let label = toLabel.isEmpty ? "none of these" : toLabel
    if let from { return "“\(ask)” were “\(label)” instead of “\(from)”" }
    return wasAsked
      ? "the skipped question “\(ask)” were “\(label)”" : "“\(ask)”, which is asked then, were “\(label)”"
  }
}

extension Why {
  /// One line: `{"result","entries":[{"kind","name","title","now","because","aims":[{"aim","tried","bounded","then",
  /// "smallest","changes":[{"id","from","to"}]}]}],"tried-only-some","replays"}`. What is not known is left out.
  public func json(of fingerprint: String) -> String {
    var json = JSONWriter()
    json.object { json in
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
            guard let found = answer.found else { return }
            json.member("then", found.then)
            json.member("smallest", found.isSmallest)
            json.key("changes")
            json.array { json in
              for change in found.changes {
                json.object { json in
                  json.member("id", change.address.description)
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
