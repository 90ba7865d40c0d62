internal import LocatedYAML

/// What an id of the one name space stands for.
enum Symbol: Hashable {
  case question(Ordinal<Question>)
  case roster(Ordinal<Roster>)
  case score(Ordinal<Score>)
  /// A `let` of the file with this place; known only in that file.
  case named(file: Int, index: Int)
}

/// All ids of a definition: of questions, rosters, scores and `let`s, across its includes.
struct Names {
  private var entries: [String: (symbol: Symbol, location: Location)] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ id: Located<String>, _ symbol: Symbol) {
    if id.value.hasPrefix("clinic_") { diagnostics.append(.clinicName(id)) }
    if let first = entries[id.value] {
      diagnostics.append(.duplicateID(id, first: first.location))
    } else {
      entries[id.value] = (symbol, id.location)
    }
  }

  /// What the name stands for in a file.
  func symbol(_ name: String, in file: Int) -> Symbol? {
    guard let symbol = entries[name]?.symbol else { return nil }
    if case .named(let own, _) = symbol, own != file { return nil }
    return symbol
  }

  func location(of name: String) -> Location? { entries[name]?.location }

  /// Every name that a file can use, in alphabetical order.
  func all(in file: Int) -> [String] {
    entries.keys.filter { symbol($0, in: file) != nil }.sorted()
  }
}

extension Diagnostic {
  fileprivate static func clinicName(_ id: Located<String>) -> Diagnostic {
    .checking(
      .reservedName, "'\(id.value)' begins with 'clinic_', which stands for the clinic's own words in texts",
      at: id.location, hint: "choose another id")
  }

  fileprivate static func duplicateID(_ id: Located<String>, first: Location) -> Diagnostic {
    .checking(
      .duplicateID,
      "the id '\(id.value)' is used twice; ids of questions, rosters, scores and lets share one name space",
      at: id.location, hint: "choose another id", notes: [Note("it is first used here", at: first)])
  }
}
