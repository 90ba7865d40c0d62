internal import Intake
public import IntakeResults
internal import PlainText

extension Report {
  /// What a client is shown of their own answers: what they said, in their words; of numbers only those whose measure
  /// shows itself; what they were told; and last whom to turn to.
  ///
  /// Nothing that is there for the clinician: no alert's name, no area, no link, no rule.
  public init(forClient record: ResultRecord) {
    self.init(
      title: record.result.questionnaire.title, heading: record.clientHeading,
      sections: [
        record.clientAnswerSection, record.clientScoreSection, record.toldSection, record.contactSection,
      ].compactMap { $0 })
  }
}

extension ResultRecord {
  fileprivate var clientHeading: [String] {
    let when = result.today.map { " on \($0.inEnglish)" } ?? ""
    let skipped = result.answers.count { $0.state == .skipped }
    let left =
      "You left out \(counted(skipped, "question")). You can talk about that in your session, or not at all."
    return ["What you said\(when).", skipped > 0 ? left : nil].compactMap { $0 }
  }

  fileprivate var clientAnswerSection: ReportSection? {
    let answered = result.answers.filter(\.state.isAnswer)
    guard !answered.isEmpty else { return nil }
    let pages = pages(of: answered).map { page in
      ReportBlock.entry(
        page.title, isStrong: true, page.answers.map { .field($0.ask.asLabel, $0.label ?? $0.answerInWords) })
    }
    return ReportSection(.answers, title: "Your answers", blocks: pages)
  }

  /// Scores that show themselves to clients; those of rows side by side.
  fileprivate var clientScoreSection: ReportSection? {
    let shown = result.scores.filter { $0.isShownToClient && !$0.isUnreached }
    let alone = shown.filter { $0.called == nil }.map { score -> ReportBlock in
      let bar = ScoreBar(score).map { [ReportBlock.figure(.scores([$0]), [])] } ?? []
      return .entry(
        score.title, isStrong: true, [.paragraph(score.levelInWords.capitalizedFirst.asSentence)] + bar)
    }
    let tables = result.rosters.compactMap { roster -> ReportBlock? in
      comparison(of: roster, scores: scores(of: roster).filter(\.isShownToClient), saying: \.say)
        .map { .entry(roster.title, isStrong: true, [.table($0)]) }
    }
    let blocks = alone + tables
    return blocks.isEmpty ? nil : ReportSection(.scores, title: "What your answers add up to", blocks: blocks)
  }

  /// The texts of alerts that the client read.
  fileprivate var toldSection: ReportSection? {
    let told = result.alerts.filter { $0.state == .fired || $0.state == .firedLaterChanged }.compactMap(\.say)
    let texts = told.uniqued.map { ReportBlock.paragraph($0) }
    return texts.isEmpty ? nil : ReportSection(.said, title: "What we told you", blocks: texts)
  }

  /// Whom the client was told to turn to; where the result names nobody, what helps anywhere. Never none.
  fileprivate var contactSection: ReportSection {
    let named = contacts.isEmpty ? Clinic.none.contacts(Clinic.crisisList) : contacts
    let items = named.map { contact in
      let facts = [contact.reach, contact.when, contact.note].compactMap { $0?.asSentence }
      return "\(contact.name.asLead)\(facts.joined(separator: " "))"
    }
    return ReportSection(
      .contacts, title: "If you or someone else may be in danger",
      blocks: [.paragraph("Do not wait for your session. You can turn to:"), .items(items)])
  }
}
