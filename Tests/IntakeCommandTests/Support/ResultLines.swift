import Intake
import IntakeResults

/// A result as short lines that can be written out by hand.
struct ResultLines {
  let result: InterviewResult

  /// `phq9 9 Mild, 8 of 9, filled 1, could be 8..11 Mild/Moderate`; a dash for no value, and why.
  var scores: [String] {
    result.scores.map { score in
      var line = "\(score.id) \(score.value?.description ?? "-")"
      if let band = score.band { line += " \(band)" }
      if let missing = score.missing { line += " (\(missing))" }
      line += ", \(score.items.answered) of \(score.items.of)"
      if let filled = score.filled { line += ", filled \(filled.count)" }
      if let could = score.couldBe {
        line += ", could be \(could.low?.description ?? "")..\(could.high?.description ?? "")"
        if !could.bands.isEmpty { line += " \(could.bands.joined(separator: "/"))" }
      }
      return line
    }
  }

  func alerts(_ state: AlertRecord.State) -> Set<String> {
    Set(result.alerts.filter { $0.state == state }.map(\.id.description))
  }

  /// `low-mood above threshold 2026-07`.
  var symptoms: [String] {
    (result.formulation?.symptoms ?? []).map { symptom in
      [symptom.id, symptom.state.rawValue, symptom.began?.description].compactMap { $0 }.joined(
        separator: " ")
    }
  }

  /// `low-mood 1 yes: 1-3 months before`.
  var links: [String] {
    (result.formulation?.links ?? []).map { link in
      "\(link.symptom) \(link.event) \(link.stated.rawValue): \(link.time.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// `1 grief`, in their order, with a star for the client's own wish.
  var areas: [String] {
    (result.formulation?.areas ?? []).map { area in
      let standing =
        switch area.standing {
        case .place(let place): "\(place)"
        case .alsoConsider: "also consider"
        case .notClear: "not clear"
        }
      return "\(standing) \(area.id)\(area.isWished ? " *" : "")"
    }
  }

  /// What is answered for an area: `strong, stated and near, low-mood, 9: event_kind[1] mourning[1]`.
  func evidence(_ area: String) -> [String] {
    let records = result.formulation?.areas.first { $0.id == area }?.evidence ?? []
    return records.filter(\.isAnswered).map { piece in
      let parts = [piece.strength?.rawValue, piece.tie?.rawValue, piece.symptom, piece.impact?.description]
      return parts.compactMap { $0 }.joined(separator: ", ") + ": "
        + piece.answers.map(\.description).joined(separator: " ")
    }
  }

  /// What is answered against an area, by the answers it rests on.
  func against(_ area: String) -> [String] {
    let records = result.formulation?.areas.first { $0.id == area }?.against ?? []
    return records.filter(\.isAnswered).map { $0.answers.map(\.description).joined(separator: " ") }
  }
}
