internal import Crypto
public import Intake
public import IntakeResults

/// What an export is: what it was made from and by, what was left out or made coarser, and the digest of each file.
public struct ExportManifest: Hashable, Sendable {
  /// The name and number of what is written.
  public static let format = "intake-export/1"

  public var made: Timestamp
  public var engine: Engine
  /// Without the names of files, which can hold the names of respondents.
  public var command: String
  public var title: String
  /// The questionnaire's own file first, then each that it includes.
  public var definitions: [DefinitionReference]
  public var counts: Counts
  /// The questions whose yes permits research; empty where the questionnaire does not ask.
  public var permissions: [String]
  public var inclusions: [Inclusion]
  /// Questions that are not in the table, by what is left out.
  public var leftOut: [Withheld]
  /// Questions whose dates stand as years, and those whose numbers over 89 stand as `90+`.
  public var datesCut: [String]
  public var agesCut: [String]
  /// In the table's file: `one row a response` or `one row an item`.
  public var layout: String
  public var files: [File]

  public struct Counts: Hashable, Sendable {
    public var given: Int
    public var otherQuestionnaire: Int
    public var otherVersion: Int
    public var contradictory: Int
    public var twice: Int
    public var notPermitted: Int
    public var responses: Int
    public var respondents: Int

    public init(_ selection: ResponseSelection, _ table: ExportTable) {
      given = selection.kept.count + selection.leftOut.count
      otherQuestionnaire = selection.count(of: .otherQuestionnaire)
      otherVersion = selection.count(of: .otherVersion)
      contradictory = selection.count(of: .contradictory)
      twice = selection.count(of: .twice)
      notPermitted = selection.count(of: .notPermitted)
      responses = table.rows.count
      respondents = table.respondents
    }
  }

  public struct Withheld: Hashable, Sendable {
    /// What has to be asked for by name to have them.
    public let inclusion: Inclusion
    public let questions: [String]
  }

  public struct File: Hashable, Sendable {
    public let name: String
    public let bytes: Int
    /// 64 hexadecimal digits.
    public let sha256: String

    public init(_ name: String, _ content: [UInt8]) {
      self.name = name
      bytes = content.count
      sha256 = SHA256.hash(data: content).hexadecimal
    }
  }

  public init(
    of questionnaire: Questionnaire, _ selection: ResponseSelection, _ table: ExportTable,
    including inclusions: Set<Inclusion>, layout: String, command: String, made: Timestamp, engine: Engine,
    files: [File]
  ) {
    self.made = made
    self.engine = engine
    self.command = command
    title = questionnaire.title
    definitions = DefinitionReference.all(of: questionnaire.definitions)
    counts = Counts(selection, table)
    permissions = selection.permissions
    self.inclusions = Inclusion.allCases.filter(inclusions.contains)
    self.layout = layout
    self.files = files
    let variables = questionnaire.variables
    let identifying = variables.filter(\.identifies)
    let typed = variables.filter { variable in
      if case .text = variable.kind { return !variable.identifies }
      return variable.kind.choices.contains(where: \.takesWords) && !variable.identifies
    }
    let rosters = questionnaire.rosterVariables.map(\.id)
    leftOut = [
      (Inclusion.text, typed.map(\.id)), (.identifying, identifying.map(\.id)), (.names, rosters),
    ].filter { !inclusions.contains($0.0) && !$0.1.isEmpty }.map(Withheld.init)
    let shown = variables.filter { !$0.identifies || inclusions.contains(.identifying) }
    datesCut = inclusions.contains(.dates) ? [] : shown.filter(\.isDate).map(\.id)
    agesCut = inclusions.contains(.ages) ? [] : shown.filter(AgeRule.isAge).map(\.id)
  }
}

extension Variable {
  fileprivate var isDate: Bool { if case .date = kind { true } else { false } }
}
