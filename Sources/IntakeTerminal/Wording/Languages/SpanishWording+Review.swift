internal import Intake
internal import PlainText

extension SpanishWording {
  var reviewTitle: String { "Revise sus respuestas" }
  var reviewEmpty: String { "Todavía no hay nada que revisar." }
  var notGiven: String { "sin respuesta" }
  var notOpenYet: String { "todavía sin preguntar" }
  func reviewHint(isWhole: Bool, isPart: Bool) -> String {
    "Escriba un número para cambiar esa respuesta. "
      + (isPart ? "Escriba atrás para ver las otras partes. " : "") + reviewEnd(isWhole)
  }
  func reviewHintParts(isWhole: Bool) -> String {
    "Escriba un número para ver las respuestas de esa parte. " + reviewEnd(isWhole)
  }
  private func reviewEnd(_ isWhole: Bool) -> String {
    isWhole
      ? "Escriba hecho cuando todo esté como desea." : "Escriba siguiente para seguir con las preguntas."
  }
  func part(_ part: AnswerList.Part) -> String {
    let skipped = part.entries.count { $0.answer == .skipped }
    let given = part.entries.count - skipped
    let counts = [
      given > 0 ? count(given, "respuesta", "respuestas") : nil,
      skipped > 0 ? "\(skipped) sin responder" : nil,
    ]
    return "\(part.title) (\(counts.compactMap { $0 }.joined(separator: ", ")))"
  }
  var changeWhich: String { "Escriba uno de los números, o hecho." }
  var notDoneYet: String {
    "Quedan preguntas. Escriba siguiente para seguir con ellas, o parar para terminar aquí."
  }
}
