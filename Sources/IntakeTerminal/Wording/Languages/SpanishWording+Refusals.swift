internal import Intake
internal import PlainText

extension SpanishWording {
  var nothingTyped: String { "Todavía no ha escrito nada." }
  func useNumber(_ choices: [NumberedChoice]) -> String {
    let numbers = choices.map(\.number).sorted()
    guard let first = numbers.first, let last = numbers.last, first != last else { return chooseByNumber }
    return "Escriba un número del \(first) al \(last)."
  }
  var orTypeSkip: String { "Escriba saltar para dejarla sin responder." }
  var orTypeNext: String { "Escriba siguiente para dejar su respuesta como está." }
  func sentence(for why: Misunderstanding, typed: String, choices: [NumberedChoice]) -> String {
    let quoted = "'\(shortened(typed))'"
    return switch why {
    case .nothingTyped: nothingTyped
    case .notSure: "Está bien. No tiene que saberlo."
    case .notAChoice: "\(quoted) no está en la lista. \(useNumber(choices))"
    case .noSuchNumber: "La lista no tiene el número \(shortened(typed)). \(useNumber(choices))"
    case .couldBe(let choices):
      "\(quoted) puede ser " + choices.map { "\($0.number) (\($0.label))" }.joined(separator: " o ")
        + ". Escriba el número."
    case .onlyOne: "Estas respuestas no van juntas. Elija solo una, la que mejor corresponda."
    case .eachNumber: "Escriba cada número, con comas entre ellos, por ejemplo 1, 2, 3."
    case .wordsNotTaken(let label): "'\(label)' no lleva palabras propias. Escriba solo su número."
    case .notYesOrNo: "\(quoted) no es aquí ni sí ni no. Escriba sí o no."
    case .notANumber: "\(quoted) no es un número. Escríbalo con cifras, por ejemplo 5."
    case .onlyTheNumber: "Escriba solo el número, con cifras, por ejemplo 5."
    case .bestGuess: "Un cálculo aproximado sirve. Escriba solo el número, por ejemplo 5."
    case .severalNumbers: "Escriba un solo número. Si tiene dudas, sirve el que mejor corresponda."
    case .plainDigits: "Escriba el número completo con cifras, por ejemplo 1000 o 0.5."
    case .tooManyDigits: "Ese número tiene demasiadas cifras. Escriba uno más corto."
    case .notOnScale: "\(quoted) no está en la escala. Escriba uno de sus números."
    case .notADate:
      "\(quoted) no se puede leer como fecha. Escríbala así: 15 de marzo de 2024, marzo de 2024 o 2024."
    case .needsYear(let month):
      "¿De qué año? Escríbalo así: \(name(ofMonth: month)) de 2024. El año solo también sirve."
    case .fourDigitYear: "Escriba el año con cuatro cifras, por ejemplo 1998."
    case .noSuchDay(_, let month, let year): noSuchDay(in: PartialDate(year: year, month: month))
    case .noSuchMonth(let month): "No hay mes \(month). Los meses van del 1 al 12."
    case .noSuchYear: "Ese año no existe. Escríbalo con cuatro cifras, por ejemplo 1998."
    case .relativeDate: "Escriba la fecha misma, por ejemplo marzo de 2024. El año solo también sirve."
    case .roughDate(let year?):
      "Una fecha aproximada sirve. Si no la sabe con más precisión, escriba solo \(year)."
    case .roughDate(nil):
      "Una fecha aproximada sirve. Escriba un mes y un año, por ejemplo marzo de 2024, o solo el año."
    }
  }
  private func noSuchDay(in month: PartialDate?) -> String {
    guard let month else { return "Ese día no existe. Escríbalo así: 15 de marzo de 2024." }
    let name = month.spoken(in: language)
    return "En \(name) hay \(month.days.count) días. Escriba otra fecha, o solo el mes."
  }
  var required: String {
    "Necesitamos una respuesta a esta pregunta para poder seguir. Para terminar aquí, escriba parar."
  }
  func outOfRange(least: String?, most: String?) -> String {
    switch (least, most) {
    case (let least?, let most?): "Ese número no cabe aquí. Escriba un número del \(least) al \(most)."
    case (let least?, nil): "Ese número es demasiado bajo. Escriba \(least) o más."
    case (nil, let most?): "Ese número es demasiado alto. Escriba \(most) o menos."
    case (nil, nil): "Ese número no cabe aquí."
    }
  }
  func tooManyDecimals(_ decimals: Int) -> String {
    decimals == 0
      ? "Escriba un número entero, por ejemplo 5."
      : "Escríbalo con \(count(decimals, "cifra", "cifras")) detrás del punto como máximo."
  }
  func tooFew(_ least: Int) -> String { "Elija \(least) o más, o ninguna de estas opciones." }
  func tooMany(_ most: Int) -> String { "Elija hasta \(most)." }
  func exclusive(_ label: String) -> String {
    "'\(label)' no va con ninguna otra. Elija solo esa, o las otras."
  }
  func tooEarly(_ limit: String) -> String {
    "Esa fecha es anterior a \(limit) y aquí no puede ser. Escriba una posterior."
  }
  func tooLate(_ limit: String) -> String {
    "Esa fecha es posterior a \(limit) y aquí no puede ser. Escriba una anterior."
  }
  func textTooLong(most: Int) -> String {
    "Ese texto es demasiado largo. Escríbalo otra vez con hasta \(count(most, "carácter", "caracteres"))."
  }
  func wrongShape(_ example: String) -> String {
    "Esa no es la forma que va aquí. Escríbalo así: \(example)."
  }
  var notTaken: String { "Eso no cabe aquí." }
  var noMoreRows: String { "En esta lista ya no cabe nada más." }
  func notText(readable: Int) -> String {
    """
    Algo después del carácter \(readable) no se pudo leer como texto. No se tomó nada de esa línea. Escríbala otra vez.
    """
  }
  var tooLong: String {
    """
    Esa línea tiene más de 20,000 caracteres. No se tomó nada de ella. Escríbala otra vez, más corta.
    """
  }
  var cutByTerminal: String {
    """
    Esta terminal corta las líneas tan largas. No se tomó nada de ella. Escríbala otra vez en líneas más cortas.
    """
  }
  var linesKept: String { "Las líneas anteriores siguen aquí." }
}
