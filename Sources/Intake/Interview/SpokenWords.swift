/// The words that the engine itself puts into a text: all that one language needs, in one value.
struct SpokenWords: Hashable, Sendable {
  enum DatePart: Hashable, Sendable {
    case day, month, year
    case text(String)
  }

  /// The twelve months, as they read inside a sentence.
  let months: [String]
  /// How a day and a month are written.
  let dayPattern: [DatePart]
  let monthPattern: [DatePart]
  /// Between the items of a list, and before its last.
  let comma: String
  let and: String
  /// Inside a sentence.
  let yes: String
  let no: String
  /// The same two as answers of their own.
  let yesAlone: String
  let noAlone: String
  /// In place of what is missing.
  let notSaid: String
  /// What a `many` question answered with nothing reads.
  let noneOfThese: String
  /// How units that an author writes for many read for one. What is not among them stands as it is written: a guess at
  /// grammar would be wrong sooner or later.
  let unitsForOne: [String: String]

  static let english = SpokenWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    dayPattern: [.day, .text(" "), .month, .text(" "), .year],
    monthPattern: [.month, .text(" "), .year],
    comma: ", ", and: " and ", yes: "yes", no: "no", yesAlone: "Yes",
    noAlone: "No",
    notSaid: "not said", noneOfThese: "none of these",
    unitsForOne: [
      "minutes": "minute", "hours": "hour", "days": "day", "nights": "night", "weeks": "week",
      "months": "month",
      "years": "year", "times": "time", "drinks": "drink", "cups": "cup", "cigarettes": "cigarette",
      "meals": "meal", "sessions": "session", "visits": "visit", "stays": "stay", "dollars": "dollar",
      "euros": "euro", "pounds": "pound",
    ])

  static let spanish = SpokenWords(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
      "noviembre", "diciembre",
    ],
    dayPattern: [.day, .text(" de "), .month, .text(" de "), .year],
    monthPattern: [.month, .text(" de "), .year],
    comma: ", ", and: " y ", yes: "sí", no: "no", yesAlone: "Sí", noAlone: "No",
    notSaid: "sin respuesta", noneOfThese: "ninguna de estas opciones",
    unitsForOne: [
      "minutos": "minuto", "horas": "hora", "días": "día", "noches": "noche", "semanas": "semana",
      "meses": "mes", "años": "año", "veces": "vez", "copas": "copa", "tazas": "taza",
      "cigarrillos": "cigarrillo", "comidas": "comida", "sesiones": "sesión", "visitas": "visita",
      "dólares": "dólar", "euros": "euro", "pesos": "peso",
    ])

  static func of(_ language: SpokenLanguage) -> SpokenWords {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }

  /// The words of a language by its tag (`en`, `en-GB`); English where the program does not speak it.
  static func of(_ tag: String) -> SpokenWords { of(SpokenLanguage(tag: tag) ?? .english) }
}

extension SpokenWords {
  /// `a`, `a and b`, `a, b and c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last else { return noneOfThese }
    let others = items.dropLast()
    return others.isEmpty ? last : others.joined(separator: comma) + and + last
  }

  /// `2026`, `July 2026`, `15 July 2026`.
  func date(_ date: PartialDate) -> String {
    let pattern: [DatePart] =
      switch date.precision {
      case .year: [.year]
      case .month: monthPattern
      case .day: dayPattern
      }
    return pattern.map { part in
      switch part {
      case .day: date.day.map { String($0) } ?? ""
      case .month: date.month.map { months[$0 - 1] } ?? ""
      case .year: String(date.year)
      case .text(let text): text
      }
    }.joined()
  }

  /// `35 dollars`, `1 hour a night`: the unit as its author wrote it, but for one its first word is another.
  func number(_ number: Fraction, unit: String?) -> String {
    guard let unit else { return number.description }
    let word = unit.prefix { $0 != " " }
    guard number == 1, let one = unitsForOne[String(word)] else { return "\(number) \(unit)" }
    return "\(number) \(one)\(unit.dropFirst(word.count))"
  }
}

extension Fraction {
  /// As an amount is said: `35 dollars`, `1 day`; without a unit the number alone.
  public func spoken(unit: String?, in language: SpokenLanguage) -> String {
    SpokenWords.of(language).number(self, unit: unit)
  }

  public func inEnglish(unit: String?) -> String { spoken(unit: unit, in: .english) }
}

extension PartialDate {
  /// As it is said: `2026`, `July 2026`, `15 July 2026`.
  public func spoken(in language: SpokenLanguage) -> String { SpokenWords.of(language).date(self) }

  public var inEnglish: String { spoken(in: .english) }

  /// The twelve months, January first.
  public static func months(in language: SpokenLanguage) -> [String] { SpokenWords.of(language).months }
}

extension Timestamp {
  /// As it is said in English: `23 November 2026, 09:14 UTC`.
  public var inEnglish: String { "\(day.inEnglish), \(description.dropFirst(11).prefix(5)) UTC" }
}
