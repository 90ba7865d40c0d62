internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Alerts by what became of them; within that the urgent ones first, then in the author's order.
  var alertSection: ReportSection {
    let alerts = result.alerts
    var blocks: [ReportBlock] = []
    for state in [AlertRecord.State.fired, .firedLaterChanged, .undecided] {
      for level in [AlertLevel.urgent, .notice] {
        blocks += alerts.filter { $0.state == state && $0.level == level }.map(\.entry)
      }
    }
    if blocks.isEmpty {
      blocks.append(
        .paragraph(alerts.isEmpty ? "This questionnaire has no alerts." : "No alert fired."))
    }
    let notFired = alerts.filter { $0.state == .notFired }
    if !notFired.isEmpty {
      blocks.append(
        .entry("Not fired", isStrong: true, [.items(notFired.map { $0.notFiredInWords(in: result.answers) })])
      )
    }
    return ReportSection(title: "Alerts", blocks: blocks)
  }
}

extension AlertRecord {
  private var levelInWords: String { level == .urgent ? "URGENT" : "Notice" }

  fileprivate var entry: ReportBlock {
    switch state {
    case .fired, .notFired:
      return .entry(
        "\(levelInWords): \(id)", isStrong: true,
        [.paragraph(tell), .items(because.map(\.inWords))] + happened)
    case .firedLaterChanged:
      return .entry(
        "\(levelInWords), later changed: \(id)", isStrong: true,
        [
          .paragraph("It fired, and an answer was changed afterwards. What was said then still counts."),
          .paragraph(tell), .items(because.map(\.thenAndNow)),
        ] + happened)
    case .undecided:
      return .entry(
        "\(levelInWords), not answered: \(id)", isStrong: true,
        [
          .paragraph("Whether this holds is not known. Ask. If it does: “\(tell)”"),
          .items(because.map(\.inWords)),
        ])
    }
  }

  /// When it fired, and what the respondent read then.
  private var happened: [ReportBlock] {
    var sentences: [String] = []
    if let at { sentences.append("Answered on \(at.inWords).") }
    if let say { sentences.append("The client was shown: “\(say)”") }
    return sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: " "))]
  }

  /// What was answered, where nothing fired.
  fileprivate func notFiredInWords(in answers: [AnswerRecord]) -> String {
    let readings = because.map { reading in
      let state = answers.first { $0.id == reading.id }?.state
      return reading.ask.asLead
        + (reading.now == nil && state == .notAsked ? "not asked" : reading.now.asAnswer)
    }
    return "\(id): \(readings.joined(separator: "; ").asSentence) This is not an all-clear."
  }
}

extension AlertRecord.Reading {
  fileprivate var inWords: String { ask.asLead + now.asAnswer }

  fileprivate var thenAndNow: String {
    guard let then else { return inWords }
    return "\(ask.asLead)then “\(then)”, now \(now.asAnswer)"
  }
}

extension String? {
  /// The answer in quotes, or that there is none.
  var asAnswer: String { map { "“\($0)”" } ?? "not answered" }
}
