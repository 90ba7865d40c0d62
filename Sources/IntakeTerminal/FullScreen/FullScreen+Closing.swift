internal import Intake
internal import PlainText

/// The first and the last screen, and the break between.
extension FullScreen {
  func writeOpening(isResumed: Bool, to body: inout ScreenBody) {
    body.say(interview.questionnaire.title, .strong)
    body.gap()
    if isResumed {
      writeWhatIsThere(to: &body)
    } else {
      if let about = interview.aboutText { body.say(about) }
      if let minutes = interview.questionnaire.minutes { body.say(wording.minutes(minutes)) }
    }
    for words in news { body.say(words, .warning) }
    body.gap()
    if interview.questionnaire.clinic.isTrial {
      body.say(wording.trial, .strong)
      body.gap()
    }
    if let code {
      body.say(isResumed ? wording.stillYourCode : wording.keptAsYouGo)
      writeCode(code, to: &body)
    } else {
      body.say(wording.notKeptForLater)
    }
    body.say(wording.windowClears)
    body.gap()
    body.say(wording.enterToGoOn)
  }

  /// To who comes back.
  private func writeWhatIsThere(to body: inout ScreenBody) {
    body.say(wording.welcomeBack(answers: walk.givenAnswers, byKey: true))
    for move in walk.newMoves {
      write(move.askedAgain, under: wording.askedAgain, to: &body)
      write(move.gone, under: wording.askedNoMore, to: &body)
    }
  }

  private func write(_ earlier: [Carried.Earlier], under title: String, to body: inout ScreenBody) {
    let given = earlier.given
    if given.isEmpty { return }
    body.gap()
    body.say(title, .strong)
    for answer in given { body.point(wording.entry(answer)) }
  }

  /// The code alone on its line, and how to go on with it.
  private func writeCode(_ code: String, to body: inout ScreenBody) {
    body.gap()
    body.add(StyledLine("    " + code, .strong))
    body.gap()
    body.say(wording.writeCodeDown)
    body.add(StyledLine("    " + wording.resume(code), .strong))
  }

  func writePause(to body: inout ScreenBody) {
    switch standing {
    case .kept(let code):
      body.say(wording.pauseKept)
      writeCode(code, to: &body)
    case .notKept(_, _, let code?):
      for line in wording.standing(standing).prefix(2) { body.say(line, .strong) }
      writeCode(code, to: &body)
    case .nothingAnswered, .inMemoryOnly, .notKept(_, _, code: nil):
      for line in wording.standing(standing) { body.say(line) }
    }
    body.gap()
    body.say(wording.takeYourTime)
    writeControl(to: &body)
    body.gap()
    writeAlertsAgain(to: &body)
  }

  func writeEnding(_ ending: Scene.Ending, to body: inout ScreenBody) {
    switch ending {
    case .finished:
      if case .stopped = interview.outcome {
        body.say(wording.ended, .strong)
      } else {
        body.say(interview.thanksText ?? wording.thanks, .strong)
        writeWhatHappensNext(to: &body)
        writeScores(to: &body)
      }
    case .keptUnfinished:
      body.say(wording.thanksSoFar, .strong)
      writeWhatHappensNext(to: &body)
    case .erased(let erasing):
      body.say(wording.erased(erasing, wasKept: keeping.keptEvents > 0), .strong)
      body.gap()
      body.say(wording.cannotEraseHere)
      writeNoticeStays(to: &body)
    }
    writeAlertsAgain(to: &body)
    body.gap()
    body.say(wording.enterToLeave)
  }

  private var lastWords: LastWords { LastWords(interview: interview, isNoticeMissing: isNoticeMissing) }

  private func writeWhatHappensNext(to body: inout ScreenBody) {
    body.gap()
    body.say(lastWords.whatHappensNext)
  }

  private func writeScores(to body: inout ScreenBody) {
    let scores = lastWords.scores
    if !scores.isEmpty { body.gap() }
    for score in scores { body.point(score) }
  }

  func writeNoticeStays(to body: inout ScreenBody) {
    if let note = lastWords.note { body.say(note) }
  }

  /// Once more what was said to answers that worried, and whom to call.
  private func writeAlertsAgain(to body: inout ScreenBody) {
    let texts = lastWords.alertTexts
    guard !texts.isEmpty else { return }
    body.gap()
    body.say(wording.remindOfAlerts, .strong)
    for (index, text) in texts.enumerated() {
      if index > 0 { body.gap() }
      body.say(text)
    }
    body.gap()
    body.contacts(lastWords.contacts)
  }
}
