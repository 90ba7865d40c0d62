internal import Intake
internal import PlainText

extension SpanishWording {
  var stopQuestion: String { "Puede parar aquí. ¿Qué debe pasar con sus respuestas?" }
  var stopForTherapist: String { "Guardarlas para mi terapeuta, hasta donde llegué" }
  var stopForMe: String { "Guardarlas para mí, para terminar más tarde" }
  var stopErase: String { "Borrarlas" }
  var orBack: String { "O escriba atrás para seguir con las preguntas." }
  var stopHint: String { "Pulse Enter para terminar aquí. O escriba atrás para cambiar su respuesta." }
  var thanksSoFar: String { "Gracias por lo que ha respondido." }
  var thanks: String { "Gracias. Eso era todo." }
  var ended: String { "Lo que respondió hasta aquí irá a un archivo." }
  func whatHappensNext(readers: String, when: String) -> String {
    "Quién puede leer sus respuestas: \(sentence(readers)) Cuándo: \(sentence(when))"
  }
  var remindOfAlerts: String { "Antes de irse:" }

  // MARK: Erasing

  var eraseQuestion: String { "¿Borrar todas sus respuestas? Esto no se puede deshacer." }
  var eraseYes: String { "Sí, borrarlas" }
  var eraseNo: String { "No, volver" }
  func erased(_ erasing: Erasing, wasKept: Bool) -> String {
    switch erasing {
    case .erased where wasKept:
      """
      Sus respuestas están borradas, también lo que estaba guardado para más tarde. Su código ya no abre nada.
      """
    case .erased: "Sus respuestas están borradas."
    case .notErased(let why): "No se pudo borrar todo. \(sentence(why))"
    }
  }
  var notErasedHere: String { "Lo que estaba guardado para más tarde sigue en este dispositivo." }
  var cannotErase: String {
    """
    Lo que no podemos quitar: lo que todavía está en esta ventana hasta que se borre o se cierre, y las copias que este \
    dispositivo pueda hacer por sí mismo.
    """
  }
  var noticeStays: String {
    """
    La nota breve sobre la respuesta por la que le mostramos dónde encontrar ayuda se queda en la clínica.
    """
  }
  var noticeMissing: String {
    """
    No se pudo escribir la nota breve sobre esta respuesta que la clínica debe recibir. Si hay cerca alguien que trabaja \
    aquí, por favor, dígaselo.
    """
  }

  // MARK: Pausing

  var takeYourTime: String {
    "También puede simplemente tomarse su tiempo. Nada se vence mientras esta ventana está abierta."
  }
  var pauseStay: String { "Quedarme, y seguir cuando yo quiera" }
  func pauseLeave(_ standing: KeepingState.Standing) -> String {
    switch standing {
    case .nothingAnswered: "Irme"
    case .kept: "Irme, y seguir en otro momento"
    case .inMemoryOnly, .notKept(_, _, code: nil): "Irme, sin guardar nada"
    case .notKept(let unkept, _, _?):
      unkept == 1 ? "Irme, sin mi última respuesta" : "Irme, sin mis últimas \(unkept) respuestas"
    }
  }
  var pauseStayed: String { "Tómese su tiempo." }
  var inputEnded: String { "La entrada se acabó antes que las preguntas." }
  var interruptAgain: String { "Para irse de inmediato, pulse Ctrl-C otra vez." }
  var interruptAgainClears: String { "Para irse de inmediato y borrar esta ventana, pulse Ctrl-C otra vez." }

  // MARK: The window

  var clearQuestion: String { "¿Borrar ahora esta ventana, para que nadie lea en ella sus respuestas?" }
  var clearReach: String {
    """
    Se quita lo que está en esta ventana y más arriba. Una grabación de esta terminal, o un programa como tmux, puede \
    conservarlo.
    """
  }
  func writeDown(_ code: String) -> String { "Anote primero su código: \(code)" }
  var writeDownContacts: String {
    "También se irán de aquí los contactos de arriba. Anote primero lo que necesite."
  }
  var clearYes: String { "Sí, borrarla (o simplemente pulse Enter)" }
  var clearNo: String { "No, dejarla como está" }
}
