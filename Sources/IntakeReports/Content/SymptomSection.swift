internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Which symptoms are above their threshold, by which measure, and since when; then those that are undecided, then
  /// those below. `nil` where no formulation was planned, or
  /// nothing of it was reached.
  var symptomSection: ReportSection? {
    guard let symptoms = result.formulation?.symptoms, !symptoms.isEmpty else { return nil }
    let unreached = symptoms.filter(isUnreached)
    guard unreached.count < symptoms.count else { return nil }
    let states: [FormulationRecord.SymptomRecord.State] = [.above, .undecided, .below]
    var blocks = states.flatMap { state in
      symptoms.filter { $0.state == state && !isUnreached($0) }.map { symptom in
        ReportBlock.entry(
          heading(of: symptom), isStrong: state != .below,
          [.paragraph(([measured(symptom)] + course(of: symptom)).joined(separator: " "))] + bar(of: symptom))
      }
    }
    if !unreached.isEmpty {
      blocks.append(.field("Not reached:", unreached.map(\.title).joined(separator: "; ")))
    }
    return ReportSection(.symptoms, title: "Symptoms", blocks: blocks)
  }

  /// The score that says how strong a symptom is; `nil` where a question does.
  func severity(of symptom: FormulationRecord.SymptomRecord) -> ScoreRecord? {
    result.scores.first { $0.id == symptom.severity }
  }

  private func bar(of symptom: FormulationRecord.SymptomRecord) -> [ReportBlock] {
    severity(of: symptom).flatMap(ScoreBar.init).map { [.figure(.scores([$0]), [])] } ?? []
  }

  /// None of what it is measured by was reached.
  private func isUnreached(_ symptom: FormulationRecord.SymptomRecord) -> Bool {
    if let score = severity(of: symptom) { return score.isUnreached }
    return answer(at: symptom.severity)?.state == .notReached
  }

  private func heading(of symptom: FormulationRecord.SymptomRecord) -> String {
    let state = symptom.state == .undecided ? "not decided" : symptom.state.rawValue
    let began = symptom.began.map { ", began about \($0.inEnglish)" } ?? ""
    return "\(symptom.title): \(state)\(began)"
  }

  /// `PHQ-9: 16 of 27, Moderately severe; 9 of 9 answered; counts as present from 10.`
  private func measured(_ symptom: FormulationRecord.SymptomRecord) -> String {
    let counts = "counts as present from \(symptom.above)."
    if let score = severity(of: symptom) {
      let title = score.title == symptom.title ? "" : score.title.asLead
      let parts = [score.levelInWords, score.completeness, score.couldBeInWords, counts]
      return (title + parts.compactMap { $0 }.joined(separator: "; ")).capitalizedFirst
    }
    let value = symptom.value.map { " (\($0))" } ?? ""
    return "\(answered(at: symptom.severity))\(value); \(counts)"
  }

  private func course(of symptom: FormulationRecord.SymptomRecord) -> [String] {
    symptom.courseLabel.map { ["“\($0.asSentence)”"] } ?? []
  }
}
