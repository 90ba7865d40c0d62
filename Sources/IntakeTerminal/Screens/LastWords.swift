internal import Intake

/// What there is to say at the end of an interview, in both modes: each thing once.
struct LastWords {
  let interview: Interview
  /// Whether what an urgent alert leaves for the clinic could not be written.
  let isNoticeMissing: Bool

  private var wording: any Wording { interview.questionnaire.spokenLanguage.wording }

  /// Who reads the answers, and when.
  var whatHappensNext: String {
    let clinic = interview.questionnaire.clinic
    return clinic.isTrial
      ? wording.trial : wording.whatHappensNext(readers: clinic.readers, when: clinic.readWhen)
  }

  /// Only scores that the author lets the client see.
  var scores: [String] {
    interview.result.scores.filter(\.isShownToClient).compactMap { score in
      score.value.map { value in
        let title = score.called.map { "\(score.title), \($0)" } ?? score.title
        return wording.score(title, value: "\(value)", band: score.band)
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

  /// What becomes of the notes that urgent alerts leave, also where all answers are erased; `nil` where there is none,
  /// and where one is missing of which the respondent was never told.
  var note: String? {
    let urgent = interview.firedAlerts.filter { $0.level == .urgent }
    if urgent.isEmpty { return nil }
    guard isNoticeMissing else { return wording.noticeStays }
    return urgent.contains(where: \.leavesNoteAndSaysSo) ? wording.noticeMissing : nil
  }
}
