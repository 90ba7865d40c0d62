/// What a clinic says of itself, from `clinic.yaml`: who reads answers, who acts on alerts, whom to call.
public struct Clinic: Hashable, Sendable {
  /// Whose device an interview runs on.
  public enum Machine: String, CaseIterable, Sendable {
    /// The clinic's own, which many people use in turn.
    case kiosk
    /// One person's own.
    case personal
  }

  /// Somebody to turn to.
  public struct Contact: Hashable, Sendable {
    public let name: String
    /// How to reach them: a number to call or text, an address.
    public let reach: String
    /// At which times; `nil` where nothing is said.
    public let when: String?
    /// Where they help, as in `Clinic.region`; `nil` for everywhere.
    public let region: String?
    public let note: String?
    /// The day on which somebody made sure that all this is true; `nil` where nobody said so.
    public let checked: PartialDate?

    public init(
      name: String, reach: String, when: String? = nil, region: String? = nil, note: String? = nil,
      checked: PartialDate? = nil
    ) {
      self.name = name
      self.reach = reach
      self.when = when
      self.region = region
      self.note = note
      self.checked = checked
    }
  }

  /// Contacts under a name that questionnaires show them by.
  public struct ContactList: Hashable, Sendable {
    public let name: String
    /// Of all regions, in the order of the file.
    public let contacts: [Contact]
  }

  public let name: String
  /// True while nobody reads the answers. The first screen says so.
  public let isTrial: Bool
  /// Who reads the answers, as the beginning of a sentence: "Your therapist and the team".
  public let readers: String
  /// When they read them: "before your first session".
  public let readWhen: String
  /// Who acts on an urgent alert.
  public let actsWho: String
  /// Within what time they act.
  public let actsWithin: String
  public let machine: Machine
  /// Where the clinic is, as contacts name it: `us`; `nil` where it is unknown.
  public let region: String?
  public let lists: [ContactList]
  /// What is said here in the program's own words.
  private(set) var language = SpokenLanguage.english

  /// What stands for a clinic where there is no `clinic.yaml`: a trial, with nobody behind it.
  public static let none = Clinic(
    name: "This clinic", isTrial: true, readers: "Nobody", readWhen: "because this is a trial",
    actsWho: "Nobody", actsWithin: "no set time", machine: .kiosk, region: nil, lists: [])

  private static let noneInSpanish = Clinic(
    name: "Este centro", isTrial: true, readers: "Nadie", readWhen: "porque esto es una prueba",
    actsWho: "Nadie", actsWithin: "sin plazo fijo", machine: .kiosk, region: nil, lists: [])

  /// What stands for a clinic where there is no file, in this language.
  static func none(in language: SpokenLanguage) -> Clinic {
    switch language {
    case .english: none
    case .spanish: noneInSpanish
    }
  }

  /// The same clinic where a questionnaire is asked in this language.
  func speaking(_ tag: String) -> Clinic {
    var clinic = self
    clinic.language = SpokenLanguage(tag: tag) ?? .english
    return clinic
  }

  /// What the placeholders `{clinic_…}` stand for.
  public var placeholders: [String: String] {
    [
      "clinic_name": name,
      "clinic_readers": readers,
      "clinic_read_when": readWhen,
      "clinic_acts": actsWho,
      "clinic_acts_within": actsWithin,
    ]
  }

  /// The names that a text may use, in the order in which they are listed for an author.
  static let placeholderNames = [
    "clinic_name", "clinic_readers", "clinic_read_when", "clinic_acts", "clinic_acts_within",
  ]

  public func hasList(_ list: String) -> Bool { lists.contains { $0.name == list } }

  /// Whether somebody has checked at least one of the contacts that `list` shows.
  public func hasCheckedContact(_ list: String) -> Bool {
    contacts(list).contains { $0.checked != nil }
  }

  /// The contacts of a list that help where the clinic is; never none.
  ///
  /// Where the region is unknown, or the list has nobody for it, what helps anywhere stands at the end: the
  /// local emergency number and an international finder.
  public func contacts(_ list: String) -> [Contact] {
    let all = lists.first { $0.name == list }?.contacts ?? []
    let near = all.filter { $0.region == nil || $0.region == region }
    guard region == nil || near.isEmpty else { return near }
    return near + anywhere.filter { contact in !near.contains { $0.reach == contact.reach } }
  }

  /// Whom anybody can turn to, wherever they are.
  var anywhere: [Contact] { Clinic.anywhere(language) }

  private static func anywhere(_ language: SpokenLanguage) -> [Contact] {
    switch language {
    case .english:
      [
        Contact(
          name: "Emergency services", reach: "Call your local emergency number",
          note: "If you or somebody else may be in danger now."),
        Contact(
          name: "Find A Helpline", reach: "findahelpline.com",
          note: "Lists free helplines in many countries, to call, text or chat with."),
      ]
    case .spanish:
      [
        Contact(
          name: "Servicios de emergencia", reach: "Llame al número de emergencias de su zona",
          note: "Si usted u otra persona puede estar en peligro ahora."),
        Contact(
          name: "Find A Helpline", reach: "findahelpline.com",
          note: "Reúne líneas de ayuda gratuitas de muchos países, por teléfono, mensaje o chat."),
      ]
    }
  }
}

/// Somebody to turn to.
public typealias Contact = Clinic.Contact
