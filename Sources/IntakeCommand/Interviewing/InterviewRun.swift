internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import IntakeTerminal
internal import PlainText

/// One interview from its first question to its file.
struct InterviewRun {
  let questionnaire: Questionnaire
  let respondent: String?
  let occasion: Occasion
  let administered: Administration
  /// The path of a file of answers.
  let answers: String?
  let out: String

  func run() throws(Failure) {
    let interview = Interview(questionnaire, startedAt: Clock.now, today: Clock.today)
    let given = try given(to: interview)
    let desk = NoticeDesk(
      NoticeFiles(besideResults: out, storage: SystemStorage()), clinic: questionnaire.clinic)
    for alert in given?.alerts ?? [] {
      desk.take(alert)
      alert.sayToRespondent()
    }
    let results = ResultFiles(out, storage: SystemStorage())
    // What cannot be kept is better not asked: this fails before the first question, not behind the last.
    try Failure.ofRecord { () throws(RecordError) in try results.prepare() }
    if results.isOpenToOthers {
      Stream.say("others on this machine can see the names of the files in '\(out)'; 'chmod 700' closes it")
    }
    // The result before the last try of a notice: neither keeps the other from being written.
    if let given, !given.isOpen {
      let path = try keep(try finished(given.interview), in: results)
      try Stream.output.writeLine(path.terminalSafeLine)
    } else {
      let path = try keep(try ask(given?.interview ?? interview, desk), in: results)
      // Said to the respondent only now that it is true.
      try Stream.output.writeLine("")
      try Stream.output.writeLine("Your answers are kept in this file:")
      try Stream.output.writeLine(path.terminalSafeLine)
    }
    try desk.close()
  }

  private func given(to interview: Interview) throws(Failure) -> GivenAnswers? {
    guard let answers else { return nil }
    return try GivenAnswers(reading: answers, for: interview, isAsked: DescriptorInput().isShownWhileTyped)
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

  /// The interview with everything that is answered; throws where none is to be kept.
  private func ask(_ interview: Interview, _ desk: NoticeDesk) throws(Failure) -> Interview {
    var line = LineInterview(
      interview, keeper: KeepsNothing(), source: DescriptorInput(), sink: DescriptorOutput(),
      width: { min(Stream.output.columns ?? 80, 80) }, now: { Clock.now }, onAlert: { desk.take($0) })
    do {
      switch try line.run() {
      case .finished(let interview), .keptUnfinished(let interview): return interview
      case .paused, .endOfInput, .interrupted:
        try desk.close()
        throw Failure.paused
      case .erased:
        try desk.close()
        throw Failure.erased
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
  }

  private func keep(_ interview: Interview, in results: ResultFiles<SystemStorage>) throws(Failure) -> String
  {
    let record = ResultRecord(
      interview.result, of: questionnaire, respondent: respondent, occasion: occasion,
      administered: administered, engine: Version.engine)
    var results = results
    while true {
      do throws(RecordError) {
        return try results.keep(record, startedAt: interview.startedAt)
      } catch {
        if case .cannotMakeSure = error { throw .record(error) }
        guard let other = try askWhere(after: error) else { throw .record(error) }
        if !other.isEmpty { results = ResultFiles(other, storage: SystemStorage()) }
      }
    }
  }

  /// Where to try again to keep a result that only the memory has: a directory, or empty for the same one; `nil`
  /// where there is nobody to ask.
  private func askWhere(after error: RecordError) throws(Failure) -> String? {
    var input = DescriptorInput()
    guard input.isShownWhileTyped else { return nil }
    Stream.say("the answers are not kept yet: \(error)")
    try Stream.error.write(
      "Make room, then press Enter to try again. Or type another directory. Leave this window open till then.\n> "
    )
    do throws(InputFailure) {
      guard case .line(let line) = try input.next() else { return nil }
      return line
    } catch {
      return nil
    }
  }
}
