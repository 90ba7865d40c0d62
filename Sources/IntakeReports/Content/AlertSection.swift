internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Alerts by what became of them; within that the urgent ones first, then in the order of the result.
  var alertSection: ReportSection {
    var blocks: [ReportBlock] = [.paragraph(alertCount)]
    blocks += (alerts(.fired) + alerts(.firedLaterChanged)).map(firedEntry)
    let undecided = alerts(.undecided)
    if !undecided.isEmpty {
      let items = undecided.map { ($0.level == .urgent ? "URGENT, " : "") + inOneLine($0) }
      blocks.append(.entry("Not answered, so not known: ask in person", isStrong: true, [.items(items)]))
    }
    let notFired = alerts(.notFired)
    if !notFired.isEmpty {
      blocks.append(
        .entry("Did not fire. This is not an all-clear", isStrong: true, [.items(notFired.map(inOneLine))]))
    }
    return ReportSection(.alerts, title: "Alerts", blocks: blocks)
  }

  /// What the respondent read when an alert fired; `nil` where no alert said anything.
  var shownSection: ReportSection? {
    let shown = (alerts(.fired) + alerts(.firedLaterChanged)).compactMap { alert in
      alert.say.map { ReportBlock.field("\(alert.id):", "“\($0)”") }
    }
    return shown.isEmpty ? nil : ReportSection(.said, title: "What alerts told the client", blocks: shown)
  }

  private func alerts(_ state: AlertRecord.State) -> [AlertRecord] {
    let those = result.alerts.filter { $0.state == state }
    return those.filter { $0.level == .urgent } + those.filter { $0.level == .notice }
  }

  /// How many there are of each kind, so that none is overlooked below the edge of the screen.
  private var alertCount: String {
    guard !result.alerts.isEmpty else { return "This questionnaire has no alerts." }
    let fired = alerts(.fired) + alerts(.firedLaterChanged)
    let levels = [
      (fired.count { $0.level == .urgent }, "urgent alert"), (fired.count { $0.level == .notice }, "notice"),
    ]
    let firedInWords = levels.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(last: "and")
    var sentences = [firedInWords.isEmpty ? "No alert fired." : "\(firedInWords) fired."]
    let undecided = alerts(.undecided).count
    if undecided > 0 { sentences.append("\(undecided) not answered.") }
    let notFired = alerts(.notFired).count
    if notFired > 0 { sentences.append("\(notFired) did not fire.") }
    return sentences.joined(separator: " ")
  }

  private func firedEntry(_ alert: AlertRecord) -> ReportBlock {
    let level = alert.level == .urgent ? "URGENT" : "Notice"
    let at = alert.at.map { " (\($0.inEnglish))" } ?? ""
    guard alert.state == .firedLaterChanged else {
      return .entry(
        "\(level): \(alert.id)\(at)", isStrong: true,
        [.paragraph(alert.tell), .items(alert.because.map { reading($0) })])
    }
    return .entry(
      "\(level), \(alert.isOfEarlierVersion ? "earlier version" : "later changed"): \(alert.id)\(at)",
      isStrong: true,
      [
        .paragraph(alert.tell),
        .paragraph(
          (alert.isOfEarlierVersion
            ? "It fired on an earlier version of this questionnaire." : "An answer was changed afterwards.")
            + " What was said then still counts."),
        .items(alert.because.map { reading($0) }),
      ])
  }

  /// What was answered, where nothing fired.
  private func inOneLine(_ alert: AlertRecord) -> String {
    "\(alert.id): " + alert.because.map { reading($0) }.joined(separator: "; ")
  }

  /// The question, whom it is about where it does not say so itself, and the answer then and now.
  private func reading(_ reading: AlertRecord.Reading) -> String {
    let now = reading.now.map { "“\($0)”" } ?? stateInWords(at: reading.id) ?? "not answered"
    return asked(reading.ask, at: reading.id).asLead
      + (reading.then.map { "then “\($0)”, now \(now)" } ?? now)
  }
}
