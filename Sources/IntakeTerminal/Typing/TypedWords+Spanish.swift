extension TypedWords {
  /// With the English commands, yes, no and months beside its own: whoever knows the program by them can go on so.
  static let spanish = TypedWords(
    commands: english.commands.merging(spanishCommands) { _, spanish in spanish },
    yes: english.yes.union(["s", "si", "claro", "claro que si", "por supuesto"]),
    no: english.no.union(["para nada", "claro que no"]),
    none: english.none.union([
      "ninguna", "ninguno", "ninguna de estas", "ninguno de estos", "ninguna de ellas",
      "ninguna de estas opciones",
      "nada", "nadie",
    ]),
    numbers: [
      "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
      "doce",
    ],
    joins: ["y", "e", "&", "+"],
    rangeWord: "a",
    outOf: "de",
    guesses: [
      "unos", "unas", "como", "cerca", "casi", "aproximadamente", "aprox", "aprox.", "alrededor", "quizas",
      "quiza", "tal", "mas", "menos", "probablemente", "sobre",
    ],
    orSo: "mas o menos",
    months: zip(
      english.months,
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
      ]
    ).map { $0 + [$1] + ($1 == "septiembre" ? ["setiembre"] : []) },
    dayEndings: ["º", "o", "ero"],
    fillers: ["de", "del", "el", "la", "en", "a", "al", "dia", "mes", "ano", "fue", "era"],
    weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
    relatives: [
      "hace", "ayer", "hoy", "ahora", "anoche", "este", "esta", "pasado", "pasada", "ultimo", "ultima",
      "proximo",
      "proxima", "recientemente", "antes", "desde", "cuando", "semana", "semanas", "meses", "anos", "dias",
      "manana",
    ],
    seasons: [
      "primavera", "verano", "otono", "invierno", "navidad", "navidades", "pascua", "principio", "principios",
      "inicio", "inicios", "mediados", "medio", "final", "finales", "fin", "fines", "o", "y", "entre",
    ],
    notSure: english.notSure.union([
      "no se", "no lo se", "no estoy segura", "no estoy seguro", "no sabria decir", "ni idea",
      "no tengo idea",
      "prefiero no decir", "prefiero no decirlo", "prefiero no responder", "prefiero no contestar",
      "no me acuerdo", "no recuerdo", "no lo recuerdo", "paso", "sin respuesta",
    ]),
    done: english.done.union(["hecho", "listo", "lista", "terminar", "termine", "terminado", "fin"]),
    remove: english.remove.union(["quitar", "quite"]))

  private static let spanishCommands: [String: Command] = {
    let own = Command.allCases.map { (TypedText(SpanishWording().word($0)).plain, $0) }
    let others: [(String, Command)] = [
      ("volver", .back), ("saltar resto", .skipRest), ("omitir", .skip), ("seguir", .next), ("salir", .stop),
    ]
    return Dictionary(uniqueKeysWithValues: own + others)
  }()
}
