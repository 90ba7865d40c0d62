internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import IntakeTerminal
internal import PlainText

/// One interview from where somebody sits down to it to its file.
struct InterviewRun {
  private let sitting: Sitting
  private let isPlain: Bool
  private let desk: NoticeDesk

  /// - Parameter isPlain: Whether it is to be asked line by line, whatever the terminal can do.
  init(_ sitting: Sitting, isPlain: Bool) {
    self.sitting = sitting
    self.isPlain = isPlain
    desk = NoticeDesk(
      NoticeFiles(besideResults: sitting.out, storage: SystemStorage()),
      clinic: sitting.clinic)
  }

  func run() throws(Failure) {
    let given = try given()
    // Those of a draft again: it may have been left between an alert and its notice. A notice is written once.
    for alert in sitting.interview.firedAlerts { desk.take(alert) }
    for alert in given?.alerts ?? [] {
      desk.take(alert)
      alert.sayToRespondent()
    }
    let results = ResultFiles(sitting.out, storage: SystemStorage())
    try Failure.ofRecord { () throws(RecordError) in try results.make() }
    if results.isOpenToOthers {
      Stream.say(
        "others on this machine can see the names of the files in '\(sitting.out)'; 'chmod 700' closes it")
    }
    // The result before the last try of a notice: neither keeps the other from being written.
    if sitting.interview.isFinished {
      for words in sitting.news { Stream.say(words) }
      try finish(sitting.interview, in: results)
    } else if let given, !given.isOpen {
      let path = try keep(try finished(given.interview), in: results)
      try Stream.output.writeLine(path.terminalSafeLine)
    } else {
      try finish(try ask(given?.interview ?? sitting.interview, for: results), in: results)
    }
    try desk.close()
  }

  private func given() throws(Failure) -> GivenAnswers? {
    guard let answers = sitting.answers else { return nil }
    return try GivenAnswers(
      reading: answers, for: sitting.interview, isAsked: DescriptorInput().isShownWhileTyped)
  }

  private func finished(_ interview: Interview) throws(Failure) -> Interview {
    var interview = interview
    do throws(Rejection) {
      try interview.apply(.finish(at: Clock.now))
    } catch {
      throw .ownFault("a fault of the program itself: the interview does not end")
    }
    return interview
  }

  // MARK: Asking

  /// The interview with everything that is answered; throws where none is to be kept.
  private func ask(_ interview: Interview, for results: ResultFiles<SystemStorage>) throws(Failure)
    -> Interview
  {
    if sitting.isResumed { try keepFirst(interview) }
    let outcome: InterviewOutcome
    do {
      outcome = try AskedInterview(
        interview, isResumed: sitting.isResumed, isFromPaper: sitting.opening.administered == .paper,
        news: sitting.news, keeper: sitting.keeper, isPlain: isPlain, desk: desk
      ).run {
        // What cannot be kept is better not asked: this fails on the first screen, not behind the last.
        try Failure.ofRecord { () throws(RecordError) in try results.rehearse() }
      }
    } catch let failure as Failure {
      throw failure
    } catch let failure as InputFailure {
      throw .stream("standard input", SystemFailure(failure.errorNumber))
    } catch let failure as OutputFailure {
      throw .stream("standard output", SystemFailure(failure.errorNumber))
    } catch {
      throw .ownFault("a fault of the program itself: \(type(of: error))")
    }
    switch outcome {
    case .finished(let interview), .keptUnfinished(let interview): return interview
    case .paused, .endOfInput: throw try left(.paused)
    case .interrupted(_, let signal): throw try left(.interrupted(signal))
    case .erased: throw try left(.erased)
    }
  }

  /// Puts on the disk what going on has brought already, so that nothing is asked in vain.
  private func keepFirst(_ interview: Interview) throws(Failure) {
    if let keeper = sitting.keeper, case .notKept = keeper.keep(interview), let failure = keeper.failure {
      throw .record(failure)
    }
  }

  /// With the last try of every notice that could not be written.
  private func left(_ way: Failure) throws(Failure) -> Failure {
    try desk.close()
    return sitting.keeper?.failure.map { .record($0) } ?? way
  }

  // MARK: Keeping what it comes to

  private func finish(_ interview: Interview, in results: ResultFiles<SystemStorage>) throws(Failure) {
    let path = try keep(interview, in: results)
    sitting.keeper?.remove()
    // Said to the respondent only now that it is true.
    try Stream.output.writeLine("")
    try Stream.output.writeLine(FileWords(interview.questionnaire.spokenLanguage).inThisFile)
    try Stream.output.writeLine(path.terminalSafeLine)
  }

  private func keep(_ interview: Interview, in results: ResultFiles<SystemStorage>) throws(Failure) -> String
  {
    let opening = sitting.opening
    let result = interview.result
    let record = ResultRecord(
      result, of: interview.questionnaire,
      respondent: opening.respondent.isGiven ? opening.respondent.name : nil, occasion: opening.occasion,
      administered: opening.administered, contacts: interview.questionnaire.contacts(toldWith: result),
      engine: Version.engine)
    var results = results
    while true {
      do throws(RecordError) {
        return try results.keep(
          record, startedAt: interview.startedAt, unnamed: opening.respondent.name)
      } catch {
        // The whole file is there then, and writing it elsewhere too would make it two.
        if case .cannotMakeSure = error { throw try withoutResult(interview, .record(error)) }
        switch try HomelessResult(error, code: codeOfDraft(interview)).ask() {
        case .again: break
        case .in(let directory): results = ResultFiles(directory, storage: SystemStorage())
        case .notNow: throw try withoutResult(interview, .record(error))
        case .interrupted(let signal): throw try withoutResult(interview, .interrupted(signal))
        }
      }
    }
  }

  /// Says where the answers are, now that they are in no result.
  private func withoutResult(_ interview: Interview, _ failure: Failure) throws(Failure) -> Failure {
    if let code = codeOfDraft(interview) {
      try Stream.output.writeText(FileWords(interview.questionnaire.spokenLanguage).stillUnderCode)
      try Stream.output.writeLine("intake run --resume \(code)")
    }
    return failure
  }

  /// What opens the draft, where everything is in it.
  private func codeOfDraft(_ interview: Interview) -> String? {
    guard let keeper = sitting.keeper, keeper.hasKept else { return nil }
    if keeper.failure != nil { _ = keeper.keep(interview) }
    return keeper.failure == nil ? keeper.code : nil
  }
}
