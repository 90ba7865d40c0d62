internal import Intake
internal import PlainText

/// Spanish as it is said to an adult whom one does not know: `usted`, and nothing that makes anybody a man or a woman.
struct SpanishWording: Wording {
  let language = SpokenLanguage.spanish

  var yes: String { "Sí" }
  var no: String { "No" }
  var noneOfThese: String { "Ninguna de estas opciones" }

  // MARK: The beginning

  func minutes(_ minutes: Int) -> String {
    "Toma unos \(count(minutes, "minuto", "minutos")). No hay ninguna prisa."
  }
  var trial: String { "Esto es una prueba. Nadie lee lo que usted responde aquí." }
  func staysOnScreen(canClear: Bool) -> String {
    canClear
      ? "Lo que escribe queda en esta ventana. Antes de irse puede borrarlo de ella."
      : "Lo que escribe queda en esta ventana hasta que se cierre."
  }
  var stayedOnScreen: String { "Lo que escribió queda en esta ventana hasta que se cierre." }
  var reminder: String {
    """
    Escriba su respuesta y pulse Enter. En cada pregunta también puede escribir: atrás, saltar, revisar, ayuda, \
    contactos, pausa, parar.
    """
  }

  // MARK: Where you are

  func part(_ number: Int, of parts: Int, title: String) -> String {
    parts > 1 ? "Parte \(number) de \(parts). \(title)" : title
  }
  func questionsLeft(_ left: QuestionsLeft) -> String? {
    switch (left.least, left.most) {
    case (_, 0): nil
    case (1, 1): "Queda una pregunta."
    case (let least, let most?) where least == most: "Quedan \(least) preguntas."
    case (let least, let most?): "Quedan entre \(least) y \(most) preguntas."
    case (...1, nil): nil
    case (let least, nil): "Quedan al menos \(least) preguntas."
    }
  }
  func ask(_ ask: String, _ number: PaperNumber?) -> String {
    number.map { "Pregunta \($0). \(ask)" } ?? ask
  }

  // MARK: What can be typed

  func scale(from low: Int, to high: Int) -> String { "Un número del \(low) al \(high)." }
  func date(_ precision: PartialDate.Precision) -> String {
    switch precision {
    case .year: "Un año, como 2015."
    case .month: "Un mes y un año, como marzo de 2024. El año solo también sirve."
    case .day: "Una fecha, como 15 de marzo de 2024. El mes o el año solos también sirven."
    }
  }
  var lines: String { "Puede escribir varias líneas. Pulse Enter dos veces al terminar." }
  func several(atLeast: Int?, atMost: Int?, example: String?) -> String {
    let number =
      switch (atLeast.flatMap { $0 > 1 ? $0 : nil }, atMost) {
      case (let least?, let most?) where least == most: "Elija \(least)"
      case (let least?, let most?): "Elija de \(least) a \(most)"
      case (let least?, nil): "Elija \(least) o más"
      case (nil, let most?): "Puede elegir hasta \(most)"
      case (nil, nil): "Puede elegir más de una opción"
      }
    return number + (example.map { ", \($0)" } ?? "") + "."
  }
  func number(_ limits: NumberLimits) -> String {
    let number = limits.decimals == 0 ? "Un número entero" : "Un número"
    let kind = limits.unit.map { "\(number), en \($0)" } ?? number
    return switch (limits.least, limits.most) {
    case (let least?, let most?): "\(kind), del \(least) al \(most)."
    case (let least?, nil): "\(kind), \(least) o más."
    case (nil, let most?): "\(kind), \(most) como máximo."
    case (nil, nil): "\(kind)."
    }
  }
  func wayOut(_ key: String, _ label: String) -> String { "O escriba \(key): \(sentence(label))" }
  func answeredBefore(_ spoken: String) -> String {
    "Su respuesta ahora: \(sentence(onOneLine(spoken))) Escriba siguiente para dejarla así."
  }
  var skippedBefore: String { "Antes dejó esta pregunta sin responder. Escriba siguiente para dejarla así." }
  var chooseByNumber: String { "Escriba el número de su respuesta, o sus palabras." }
  var anyText: String { "Escriba su respuesta con sus propias palabras." }
  var nobodyReads: String {
    "Nadie lee esto mientras usted escribe. Si necesita hablar con alguien ahora, escriba contactos."
  }
  func longest(_ most: Int) -> String { "\(count(most, "carácter", "caracteres")) como máximo." }
  func exampleOfSeveral(ofTwo: Bool) -> String { ofTwo ? "por ejemplo 1, 2" : "por ejemplo 1, 3" }

  // MARK: Help

  func word(_ command: Command) -> String {
    switch command {
    case .back: "atrás"
    case .skip: "saltar"
    case .skipRest: "saltar el resto"
    case .next: "siguiente"
    case .undo: "deshacer"
    case .review: "revisar"
    case .help: "ayuda"
    case .contacts: "contactos"
    case .pause: "pausa"
    case .stop: "parar"
    }
  }
  func does(_ command: Command) -> String {
    switch command {
    case .back: "ir a la pregunta anterior"
    case .skip: "dejar esta pregunta sin responder"
    case .skipRest:
      "dejar sin responder todo lo que queda sobre una persona, o sobre una entrada de una lista"
    case .next: "dejar como está la respuesta que ya dio, y seguir"
    case .undo: "deshacer el último cambio de una respuesta"
    case .review: "ver sus respuestas y cambiarlas"
    case .help: "leer esto otra vez"
    case .contacts: "ver a quién puede llamar ahora"
    case .pause: "hacer una pausa"
    case .stop: "terminar aquí; usted decide qué pasa con sus respuestas"
    }
  }
  var commandsTitle: String { "En cada pregunta puede escribir:" }
  var commandsAsWords: String {
    "Si una de estas palabras es su respuesta, escríbala entre comillas, así: \"atrás\"."
  }
  var contactsTitle: String { "Si necesita hablar con alguien ahora:" }
  var noContacts: String { "Llame al número de emergencias de su zona. O pida ayuda al personal de aquí." }
  func wordWasCommand(_ word: String) -> String {
    "Si la palabra \(word) es su respuesta, escríbala entre comillas: \"\(word)\"."
  }

  // MARK: What was understood

  func chose(_ labels: [String]) -> String {
    labels.isEmpty ? "Eligió: \(noneOfThese)." : "Eligió: \(sentence(labels.joined(separator: "; ")))"
  }
  func answered(_ spoken: String) -> String { "Respondió: \(sentence(spoken))" }
  func wordWasWayOut(_ word: String) -> String {
    "Si la palabra \(word) es su respuesta, escriba atrás, y después la palabra entre comillas: \"\(word)\"."
  }
  var noted: String { "Anotado." }
  var skipped: String { "Queda sin responder." }
  var skippedRest: String { "El resto de esta parte queda sin responder." }
  var staysSo: String { "Queda como está." }

  // MARK: Asking back

  var which: String { "¿Qué quiere decir?" }
  func ownWords(_ label: String) -> String { "\(label): ¿puede decirlo con sus propias palabras?" }
  func commandOrAnswer(_ word: String) -> String {
    "¿Es una orden para el programa, o \"\(word)\" es su respuesta?"
  }
  func doCommand(_ command: Command) -> String { "La orden: \(does(command))" }
  var commandLosesLines: String { "Con la orden se pierde lo que acaba de escribir aquí." }
  var linesNotKeptYet: String {
    """
    Lo que acaba de escribir todavía no es una respuesta. Para que lo sea, escriba atrás, y después pulse Enter una vez \
    más.
    """
  }
  func isAnswer(_ word: String) -> String { "Mi respuesta: \(word)" }
  func skipAnswered(_ spoken: String) -> String {
    "A esto ya respondió: \(sentence(onOneLine(spoken))) ¿Quiere quitar esta respuesta?"
  }
  var keepAnswer: String { "Dejar mi respuesta, y seguir" }
  var dropAnswer: String { "Dejar la pregunta sin responder" }
  var setsAside: String { "Con este cambio, estas respuestas ya no contarían:" }
  func endsEarly(_ answers: Int) -> String {
    answers == 1
      ? "Con esta respuesta las preguntas terminan aquí. Una respuesta posterior ya no contaría."
      : "Con esta respuesta las preguntas terminan aquí. \(answers) respuestas posteriores ya no contarían."
  }
  var makeChange: String { "Hacer el cambio" }
  var leaveAsItWas: String { "Dejarlo como estaba" }
  var leftAsItWas: String { "Queda como estaba." }
  var pressEnter: String { "Pulse Enter para seguir." }
  var notRead: String { "Aquí no se toma nota de lo que escribe. Pulse Enter para seguir." }
  var noAnswerYet: String { "Aquí todavía no hay respuesta." }
  var skipToGoOn: String {
    "Aquí todavía no hay respuesta. Responda, o escriba saltar para dejarla sin responder."
  }
  var goOnWriting: String {
    "Lo que escribió sigue aquí. Siga escribiendo, o pulse Enter para terminar su respuesta."
  }
  var textIsFull: String {
    """
    Un texto puede tener hasta 20,000 caracteres. Esta línea ya no cabe; las líneas anteriores siguen aquí.
    """
  }
  var wordsMissing: String { "Escriba algunas palabras propias. O escriba atrás para elegir otra vez." }
  var yesNoOrSkip: String { "Escriba sí o no, o saltar para dejarla sin responder." }
  var nothingBefore: String { "Antes de esto no hay nada." }
  var typeNumberAbove: String { "Escriba uno de los números de arriba." }

  // MARK: Lists of rows

  func soFar(_ called: [String]) -> String { "Hasta ahora: \(sentence(called.joined(separator: ", ")))" }
  var howToLeaveRows: String {
    "Puede saltar cualquier pregunta. Para saltar todas las que quedan en esta entrada, escriba saltar el resto."
  }
  var skipRestInRows: String {
    """
    Saltar el resto es para listas, como las de personas o de medicinas. Para saltar esta pregunta, escriba saltar.
    """
  }
  var removeHint: String { "Escriba quitar para quitar una entrada de la lista." }
  var noMore: String { "Dijo que no hay más. Escriba siguiente para dejarlo así." }
  var nobody: String { "Dijo que no. Escriba siguiente para dejarlo así." }
  var removeWhich: String { "¿Cuál?" }
  func remove(_ called: String) -> String { "¿Quitar '\(called)' de la lista?" }
  var removeTakesAlong: String { "Estas respuestas ya no contarían:" }
  var wouldBecome: String { "Estas respuestas perderían lo que eligió ahí, y quedarían así:" }
  var removeIt: String { "Quitar de la lista" }
  var keepIt: String { "Dejar en la lista" }
  func removed(_ called: String) -> String {
    "'\(called)' ya no está en la lista. Escriba deshacer para recuperar esa entrada."
  }
  func restored(_ called: String) -> String { "'\(called)' está otra vez en la lista." }
  var nothingToRemove: String { "La lista todavía está vacía." }
  var changed: String { "Cambio hecho. Escriba deshacer para volver a lo de antes." }
  var asItWas: String { "Está como antes." }
  var broughtBack: String { "Estas respuestas cuentan otra vez:" }
  var restoredChoices: String { "Estas respuestas son otra vez:" }
  var nothingToUndo: String {
    "No hay ningún cambio que deshacer. Para cambiar una respuesta, escriba atrás o revisar."
  }
}
