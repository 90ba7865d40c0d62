internal import Intake

/// What there is to say at the end of an interview, in both modes: each thing once.
struct LastWords {
  let interview: Interview

  /// Who reads the answers, and when.
  var whatHappensNext: String {
    let clinic = interview.questionnaire.clinic
    return clinic.isTrial
      ? Wording.trial : Wording.whatHappensNext(readers: clinic.readers, when: clinic.readWhen)
  }

  /// Only scores that the author lets the client see.
  var scores: [String] {
    interview.result.scores.filter(\.isShownToClient).compactMap { score in
      score.value.map { value in
        let title = score.called.map { "\(score.title), \($0)" } ?? score.title
        return Wording.score(title, value: "\(value)", band: score.band)
      }
    }
  }

  private var alerts: [FiredAlert] { interview.firedAlerts.filter { $0.say != nil } }

  /// What was said to answers that worried.
  var alertTexts: [String] {
    var said: Set<String> = []
    return alerts.compactMap(\.say).filter { said.insert($0).inserted }
  }

  /// Who can be called, as those texts had it.
  var contacts: [Contact] { alerts.flatMap(\.contacts) }

  /// Whether a note of an answer stays with the clinic, even where all answers are erased.
  var isNoteLeft: Bool { interview.firedAlerts.contains { $0.level == .urgent } }
}
