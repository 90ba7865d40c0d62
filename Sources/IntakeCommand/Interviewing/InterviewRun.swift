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
    let results = ResultFiles(out, storage: SystemStorage())
    // What cannot be kept is better not asked: this fails before the first question, not behind the last.
    try Failure.ofRecord { () throws(RecordError) in try results.prepare() }
    let desk = NoticeDesk(
      NoticeFiles(besideResults: out, storage: SystemStorage()), clinic: questionnaire.clinic)
    let interview = Interview(questionnaire, startedAt: Clock.now, today: Clock.today)
    let asked = try ask(interview, desk)
    // The result before the last try of a notice: neither keeps the other from being written.
    let path = try keep(asked, in: results)
    try desk.close()
    try Stream.output.writeLine(path.terminalSafeLine)
  }

  /// The interview with everything that is answered; throws where none is to be kept.
  private func ask(_ interview: Interview, _ desk: NoticeDesk) throws(Failure) -> Interview {
    var line = LineInterview(
      interview, source: DescriptorInput(), sink: DescriptorOutput(),
      width: { min(Stream.output.columns ?? 80, 80) }, now: { Clock.now }, onAlert: { desk.take($0) })
    do {
      switch try line.run() {
      case .finished(let interview), .keptUnfinished(let interview): return interview
      case .paused, .endOfInput:
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

  private func keep(_ interview: Interview, in results: ResultFiles<SystemStorage>) throws(Failure) -> String {
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
      "Make room, then press Enter to try again. Or type another directory. Leave this window open till then.\n> ")
    do throws(InputFailure) {
      guard case .line(let line) = try input.next() else { return nil }
      return line
    } catch {
      return nil
    }
  }
}
