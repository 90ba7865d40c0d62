internal import Intake

/// How the columns of scored rows are called.
struct ScoreNames {
  let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// An identifier that any program takes: hyphens as underscores.
  static func plain(_ id: String) -> String {
    String(id.map { $0 == "-" ? "_" : $0 })
  }

  static func alert(_ id: String) -> String { "alert_" + plain(id) }

  static func area(_ id: String) -> String { "area_" + plain(id) }

  /// What a map can give other names to; a score's columns all begin with its name.
  var mappable: Set<String> {
    Set(
      questionnaire.scoreVariables.map { ScoreNames.plain($0.id) }
        + questionnaire.alertVariables.map { ScoreNames.alert($0.id) }
        + questionnaire.areaVariables.map { ScoreNames.area($0.id) })
  }
}
