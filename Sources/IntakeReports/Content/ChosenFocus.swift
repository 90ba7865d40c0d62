internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// What clinicians chose to work on: the last choice, whether the rule's order begins with the same area, and the
  /// choices before. Nothing where nobody has chosen.
  func chosen(_ choices: [FocusChoice], in formulation: FormulationRecord) -> [ReportBlock] {
    guard let last = choices.last else { return [] }
    var blocks: [ReportBlock] = [.paragraph("Reason: \(last.reason.asSentence)")]
    if last.result != fingerprint {
      blocks.append(
        .paragraph("These answers are not the ones that it was chosen from: the result has changed since."))
    }
    blocks.append(.paragraph(comparison(of: last, with: formulation)))
    let before = choices.dropLast().reversed().map { choice in
      "\(signed(choice, in: formulation)). Reason: \(choice.reason.asSentence)"
    }
    if !before.isEmpty { blocks.append(.entry("Chosen before", [.items(Array(before))])) }
    let title = "The clinician's choice: \(signed(last, in: formulation))"
    return [.entry(title, isStrong: true, blocks)]
  }

  /// `Role transition (Dr. Lee, 23 November 2026, 10:15 UTC)`.
  private func signed(_ choice: FocusChoice, in formulation: FormulationRecord) -> String {
    let title = formulation.areas.first { $0.id == choice.area }?.title ?? choice.area
    return "\(title) (\(choice.by), \(choice.at.inEnglish))"
  }

  private func comparison(of choice: FocusChoice, with formulation: FormulationRecord) -> String {
    let first = formulation.areas.filter { $0.place == 1 }
    let titles = first.map(\.title).joined(last: "and")
    switch (first.isEmpty, first.contains { $0.id == choice.area }) {
    case (true, _): return "By the rule, which area comes first is not clear."
    case (false, true) where first.count == 1: return "The rule puts the same area first."
    case (false, true): return "The rule puts it first too, in a tie: \(titles)."
    case (false, false): return "The rule puts another first: \(titles)."
    }
  }
}
