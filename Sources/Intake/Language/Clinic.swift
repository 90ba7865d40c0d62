/// The clinic that asks: its own words, and the contacts that stand under its texts. Read from `clinic.yaml`.
public struct Clinic: Hashable, Sendable {
  public enum Machine: String, Sendable { case kiosk, personal }

  public let name: String
  /// Nobody reads the answers yet, and the first screen says so.
  public let isTrial: Bool
  public let readers: String
  public let readWhen: String
  /// Who acts on an urgent alert, and within what time.
  public let actsWho: String
  public let actsWithin: String
  public let machine: Machine
  /// `nil` where it is not known.
  public let region: String?
  public let lists: [String: [Contact]]

  /// What `{clinic_…}` in a text stands for.
  public var placeholders: [String: String] {
    [
      "clinic_name": name, "clinic_readers": readers, "clinic_read_when": readWhen, "clinic_acts": actsWho,
      "clinic_acts_within": actsWithin,
    ]
  }

  /// The contacts of a list for the clinic's region.
  public func contacts(_ list: String) -> [Contact] { lists[list] ?? [] }

  /// A clinic that nobody has described.
  public static let unnamed = Clinic(
    name: "this clinic", isTrial: true, readers: "Your therapist", readWhen: "before your first session",
    actsWho: "your therapist", actsWithin: "the next session", machine: .kiosk, region: nil, lists: [:])
}

/// Someone to turn to.
public struct Contact: Hashable, Sendable {
  public let name: String
  /// How: "Call or text 988".
  public let reach: String
  public let when: String?
  public let note: String?
  /// `nil` for everywhere.
  public let region: String?
  /// The day on which somebody made sure of it.
  public let checked: PartialDate?
}
