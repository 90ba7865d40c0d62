internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// Which symptoms are above their threshold, and since when; `nil` where no formulation was planned.
  var symptomSection: ReportSection? {
    guard let symptoms = result.formulation?.symptoms, !symptoms.isEmpty else { return nil }
    return ReportSection(
      title: "Symptoms",
      blocks: symptoms.map { symptom in
        .entry(
          "\(symptom.title): \(symptom.stateInWords)", isStrong: true,
          [
            .paragraph(
              (["\(title(of: symptom.severity).asLead)\(symptom.valueInWords)."] + symptom.course(in: self))
                .joined(separator: " "))
          ])
      })
  }

  /// The score's title, or the question as it was put.
  private func title(of address: Address) -> String {
    result.scores.first { $0.id == address }?.title ?? result.answers.first { $0.id == address }?.ask
      ?? address.description
  }
}

extension FormulationRecord.SymptomRecord {
  fileprivate var stateInWords: String {
    state == .undecided ? "undecided, its answers are not complete" : state.rawValue
  }

  fileprivate var valueInWords: String {
    "\(value.map(\.description) ?? "no value"); it counts as present from \(above)"
  }

  fileprivate func course(in record: ResultRecord) -> [String] {
    [courseLabel.map { $0.asSentence }, began.map { "Began about \($0.inWords)." }].compactMap { $0 }
  }
}
