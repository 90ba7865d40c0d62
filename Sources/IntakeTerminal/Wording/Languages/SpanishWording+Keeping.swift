internal import Intake
internal import PlainText

extension SpanishWording {
  // MARK: The beginning

  func comeBackWith(_ code: String) -> String {
    """
    Puede parar cuando quiera y seguir otro día con este código: \(code). Anótelo. Nadie puede buscarlo por usted.
    """
  }
  func welcomeBack(answers: Int, byKey: Bool) -> String {
    let way = byKey ? "pulse Ctrl-R" : "escriba revisar"
    let there =
      switch answers {
      case 0: "Todavía no hay respuestas."
      case 1: "Ya hay una respuesta. Para verla, \(way) en cualquier pregunta."
      default: "Ya hay \(answers) respuestas. Para verlas, \(way) en cualquier pregunta."
      }
    return "Gracias por volver. Esto sigue donde lo dejó. " + there
  }
  func stillWith(_ code: String) -> String { "Su código sigue siendo \(code)." }
  var askedAgain: String {
    """
    Algunas preguntas cambiaron desde la última vez. Se hacen otra vez. Esto es lo que respondió:
    """
  }
  var askedNoMore: String { "Estas preguntas ya no se hacen. Lo que respondió no se pierde:" }

  // MARK: While answers come

  func notKeptYet(_ unkept: Int, why: String) -> String {
    let answers =
      unkept == 1
      ? "Su última respuesta todavía no está guardada."
      : "Sus últimas \(unkept) respuestas todavía no están guardadas."
    return "\(answers) \(sentence(why)) Puede seguir. Se intenta otra vez con cada línea que escribe."
  }
  var keptAgain: String { "Todas sus respuestas están guardadas otra vez." }
  var onlyInMemory: String { "Sus respuestas están solo en esta ventana." }

  // MARK: Leaving

  private var keptHere: String {
    "Sus respuestas hasta aquí están guardadas en este dispositivo. Solo su código las abre."
  }
  func goOnWith(_ code: String) -> String {
    "Para seguir más tarde, escriba: intake run --resume \(code)"
  }
  func standing(_ standing: KeepingState.Standing) -> [String] {
    switch standing {
    case .nothingAnswered: ["Todavía no hay respuestas, así que no hay nada que guardar."]
    case .inMemoryOnly:
      ["Aquí no se puede guardar nada para más tarde. Si se va ahora, sus respuestas se pierden."]
    case .kept(let code): [keptHere, goOnWith(code)]
    case .notKept(let unkept, let why, let code):
      [
        (unkept == 1
          ? "Su última respuesta no está guardada. "
          : "Sus últimas \(unkept) respuestas no están guardadas. ")
          + sentence(why)
          + (unkept == 1 ? " Si se va ahora, se pierde." : " Si se va ahora, se pierden.")
      ] + (code.map { [keptBefore, goOnWith($0)] } ?? [])
    }
  }
  func left(_ standing: KeepingState.Standing, saysCode: Bool) -> [String] {
    switch standing {
    case .nothingAnswered: ["No hubo respuestas, así que no se guarda nada."]
    case .inMemoryOnly: ["Sus respuestas se han perdido: no se guardó nada."]
    case .kept(let code): [keptHere] + (saysCode ? [goOnWith(code)] : [])
    case .notKept(let unkept, _, let code):
      [
        unkept == 1
          ? "Su última respuesta no se guardó." : "Sus últimas \(unkept) respuestas no se guardaron."
      ] + (code.map { [keptBefore] + (saysCode ? [goOnWith($0)] : []) } ?? [])
    }
  }
  private var keptBefore: String { "Lo que respondió antes está guardado." }

  // MARK: Why something could not be kept

  var diskIsFull: String { "El disco de este dispositivo está lleno." }
  var mayNotWrite: String { "Este dispositivo no nos deja escribir donde guardamos las respuestas." }
  var diskRefuses: String { "El disco de este dispositivo no lo acepta en este momento." }

  // MARK: The file at the end

  var inThisFile: String { "Sus respuestas están guardadas en este archivo:" }
  var stillUnderCode: String {
    """
    Sus respuestas siguen guardadas en este dispositivo. Solo su código las abre. Para entregarlas más tarde, escriba:
    """
  }
}
