internal import Intake
internal import PlainText

extension SpanishWording {
  // MARK: Where you are

  func questionsLeft(least: Int, most: Int?) -> (long: String, short: String)? {
    let number: String
    var isOne = false
    switch most {
    case .some(let most) where most <= 0: return nil
    case .some(let most) where least >= most:
      number = "\(most)"
      isOne = most == 1
    case .some(let most): number = "\(max(1, least)) a \(most)"
    case nil:
      if least <= 0 { return nil }
      number = "al menos \(least)"
      isOne = least == 1
    }
    return isOne
      ? ("queda \(number) pregunta", "queda \(number)") : ("quedan \(number) preguntas", "quedan \(number)")
  }
  var moreAbove: String { "Hay más arriba: flecha arriba o RePág" }
  var moreBelowEnter: String { "Hay más abajo: pulse Enter" }
  var moreBelow: String { "Hay más abajo: flecha abajo o AvPág" }

  // MARK: Commands at the foot

  func label(_ command: ScreenCommand) -> String {
    switch command {
    case .back: "Atrás"
    case .undo: "Deshacer"
    case .skip: "Saltar"
    case .skipRest: "Saltar resto"
    case .review: "Respuestas"
    case .contacts: "A quién llamar"
    case .help: "Ayuda"
    case .pause: "Pausa"
    case .stop: "Parar"
    }
  }
  func does(_ command: ScreenCommand) -> String {
    switch command {
    case .back: "ir a la pantalla anterior"
    case .undo: "deshacer su último cambio"
    case .skip: "dejar esta pregunta sin responder"
    case .skipRest: "dejar sin responder todo lo que queda sobre esta persona, o esta entrada de una lista"
    case .review: "ver sus respuestas y cambiarlas"
    case .contacts: "ver a quién puede llamar ahora"
    case .help: "ver esta página"
    case .pause: "hacer una pausa"
    case .stop: "terminar aquí; usted decide qué pasa con sus respuestas"
    }
  }
  var tabHint: String { "Tab: elegir una" }
  var focusHint: String { "Enter: hacerlo" }

  // MARK: What to press

  var enterToGoOn: String { "Pulse Enter para seguir." }
  var enterToLeave: String { "Pulse Enter para salir." }
  var enterGoesOn: String { "Con Enter se sigue." }
  var howToChoose: String { "Elija con las flechas o con un número. Con Enter se sigue." }
  func howToTick(byDigit: Bool) -> String {
    byDigit
      ? "Con un número se marca y se desmarca. O con las flechas y la barra espaciadora. Con Enter se sigue."
      : "Vaya con las flechas o con un número. Con la barra espaciadora se marca y se desmarca. Con Enter se sigue."
  }
  var howToScale: String { "Elija con las flechas izquierda y derecha o con un número. Con Enter se sigue." }
  var howToType: String { "Escriba su respuesta. Con Enter se sigue." }
  var howToWrite: String { "Con Enter empieza una línea nueva." }
  var goOnButton: String { "Seguir" }
  var tabToGoOn: String { "Al terminar: Tab y después Enter" }
  var enterToGoOnHere: String { "Pulse Enter" }
  var doneWriting: String { "Al terminar: pulse Tab y después Enter." }
  var downForWayOut: String { "O pulse la flecha abajo para:" }
  var nobodyReadsThisNow: String {
    "Nadie lee esto ahora. Si necesita hablar con alguien ahora, pulse Ctrl-T."
  }
  func marked(scalePoint point: Int, label: String?) -> String {
    "Su elección: " + sentence(scalePoint("\(point)", label: label))
  }
  var noPointMarked: String { "Todavía no ha elegido nada." }
  func thatIs(_ spoken: String) -> String { "Es decir: \(sentence(spoken))" }
  func thatCouldBe(_ spoken: [String]) -> String {
    "Puede ser \(spoken.joined(last: "o")). Elija con Enter."
  }
  var leftOutBefore: String { "Antes dejó esta pregunta sin responder." }

  // MARK: What was not taken

  func chooseFirst(isRequired: Bool) -> String {
    "Elija con las flechas o con un número." + orSkip(isRequired)
  }
  func tickFirst(isRequired: Bool) -> String {
    "Con las flechas y la barra espaciadora se marca una respuesta." + orSkip(isRequired)
  }
  func typeFirst(isRequired: Bool) -> String { "Todavía no ha escrito nada." + orSkip(isRequired) }
  private func orSkip(_ isRequired: Bool) -> String {
    isRequired ? "" : " Para dejarla sin responder, pulse Ctrl-S."
  }
  var notSureHere: String {
    "Está bien. No tiene que saberlo. Para dejar la pregunta sin responder, pulse Ctrl-S."
  }
  var neededHere: String {
    "Necesitamos una respuesta a esta pregunta para poder seguir. Si prefiere terminar aquí, pulse Ctrl-X."
  }
  func chooseInReview(isWhole: Bool) -> String {
    (isWhole ? "Al terminar, elija 0." : "Para seguir con las preguntas, elija 0.")
      + " Para cambiar una respuesta, elija su número. Después pulse Enter."
  }
  var choosePlainly: String { "Elija una de estas opciones con las flechas o con un número, y pulse Enter." }
  func notOnTheList(_ typed: String) -> String {
    "Aquí no hay '\(typed)'. Elija con las flechas o con un número."
  }
  var fieldIsFull: String {
    "Un texto puede tener hasta 20,000 caracteres. Lo último que escribió ya no cabe."
  }
  var pasteNotUsed: String { "Lo que pegó no se usa aquí." }
  var keyNotText: String { "Una tecla no se pudo leer como texto. No se tomó nada de ella." }
  var wordsMissingHere: String {
    "Escriba algunas palabras propias. O pulse Esc para elegir otra vez."
  }
  var noCommandHere: String { "Eso no se puede hacer en esta pantalla." }
  var nothingToSkip: String { "Aquí no hay nada que saltar. Pulse Enter para seguir." }

  // MARK: Keeping

  func notKeptNow(_ why: String) -> String {
    """
    Lo que responde no se guarda en este momento. \(sentence(why)) Puede seguir. Se intenta otra vez con cada respuesta.
    """
  }

  // MARK: First and last screens

  var keptAsYouGo: String {
    """
    Cada respuesta se guarda en este equipo en cuanto la da. Puede parar cuando quiera, y seguir otro día con este \
    código:
    """
  }
  var notKeptForLater: String {
    "Aquí no se puede guardar nada para más tarde: si se va antes del final, sus respuestas se pierden."
  }
  var writeCodeDown: String { "Anótelo: nadie puede buscarlo por usted. Para seguir, escriba esto:" }
  var windowClears: String { "Cuando se vaya, esta ventana ya no mostrará nada de sus respuestas." }
  var stillYourCode: String { "Su código sigue siendo:" }

  // MARK: Leaving

  var pauseTitle: String { "Una pausa" }
  var pauseKept: String {
    "Lo que ha respondido hasta ahora está guardado. Para seguir más tarde necesita este código:"
  }
  var stopTitle: String { "Parar aquí" }
  var escToGoOn: String { "Con Esc se vuelve a las preguntas." }
  var cannotEraseHere: String {
    "Lo que no podemos quitar: las copias que este dispositivo pueda hacer por sí mismo."
  }

  // MARK: Alerts, lists, stops

  var haveRead: String { "He leído esto. Seguir." }
  var stopHere: String { "Parar aquí" }
  var endHere: String { "Terminar aquí" }
  var changeMyAnswer: String { "Volver y cambiar mi respuesta" }
  var takeOneOff: String { "Quitar una entrada de la lista" }
  var listSoFar: String { "En la lista hasta ahora:" }
  func takenOff(_ called: String) -> String {
    "'\(called)' ya no está en la lista. Para recuperar esa entrada, pulse Ctrl-Y."
  }
  func backOnList(_ called: String) -> String { "'\(called)' está otra vez en la lista." }
  var changedHere: String { "Su respuesta está cambiada. Para deshacerlo, pulse Ctrl-Y." }
  var takenBack: String { "Su último cambio está deshecho." }
  var removeWhichOne: String { "¿Qué entrada quiere quitar?" }

  // MARK: Review

  var done: String { "Hecho: todo está como deseo" }
  var goOnWithQuestions: String { "Seguir con las preguntas" }
  var whenReady: String { "Para terminar" }
  var reviewHow: String {
    """
    Para cambiar una respuesta, elíjala con las flechas o con su número, y pulse Enter. Al terminar, elija 0.
    """
  }

  // MARK: Help

  var helpTitle: String { "Ayuda" }
  var helpKeys: String { "Al pie de cada pantalla está lo que puede hacer ahí:" }
  var helpTab: String { "O pulse Tab, vaya a una de esas opciones con las flechas, y pulse Enter." }
  var helpScroll: String {
    """
    Donde la pantalla es demasiado pequeña para su texto, las flechas arriba y abajo, o RePág y AvPág, muestran el resto.
    """
  }
  var escCloses: String { "Con Esc o Enter se vuelve." }

  // MARK: A small window

  var smallWindow: String {
    "Esta ventana es pequeña. Agrándela, o pulse Enter para seguir línea por línea."
  }
}
