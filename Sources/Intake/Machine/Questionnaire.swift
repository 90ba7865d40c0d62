/// A checked questionnaire: what the author wrote, with every name resolved and every rule sound.
///
/// Only the checker makes one, so whoever holds one never has to ask whether an id exists.
public struct Questionnaire: Sendable {
  public let id: String
  public let version: String
  public let title: String
  /// The language of its texts, as the author named it (`en`).
  public let language: String
  /// About how long it takes; `nil` where the author does not say.
  public let minutes: Int?
  public let source: SourceNote?
  /// The clinic whose contacts and words it uses.
  public let clinic: Clinic
  /// The questionnaire's own file first, then each included one, in the order in which they are brought in.
  public var definitions: [Definition] { machine.definitions.elements }

  /// The files that its texts were translated by; `nil` where it speaks its first language.
  public internal(set) var translation: QuestionnaireTranslation?

  let about: Template?
  let thanks: Template?
  var machine: Machine
}
