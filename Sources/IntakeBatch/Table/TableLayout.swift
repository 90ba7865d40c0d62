public import Intake

/// Which columns of a table stand for what.
public struct TableLayout: Sendable {
  /// What the table answers, in its order: what `RowReplay` takes.
  public let columns: [TableColumn]
  /// How the table calls them.
  public let names: [String]
  /// Columns that neither the questionnaire nor an option knows, and what may have been meant.
  public let unknown: [UnknownColumn]
  /// Codes for what is missing that are answers to some questions: there they count as missing all the same.
  public let hiddenAnswers: [HiddenAnswer]
  /// How the table calls the columns that go along, in the order asked for.
  public let carried: [String]
  /// How the table calls the column that names the respondent; `nil` where none was named.
  public let idName: String?

  public struct UnknownColumn: Hashable, Sendable {
    public let name: String
    public let suggestion: String?
  }

  public struct HiddenAnswer: Hashable, Sendable {
    public let code: String
    /// How the table calls the columns of these questions.
    public let columns: [String]
  }

  /// How many columns the table has.
  let width: Int
  /// For each of `columns`, its place among the table's.
  let places: [Int]
  let idPlace: Int?
  let carriedPlaces: [Int]
  let today: Today?
  /// For each of `columns`, what reads its cells.
  let readers: [CellReader]
  /// For each of `columns`, the labels that its cells can have; empty where they are codes.
  let labels: [[String]]
  /// The columns that say why another's cells are empty, as exports have them: `NAME__why`.
  let kinds: [KindColumn]

  struct KindColumn: Sendable {
    /// A place in `columns`: the column that it is about.
    let column: Int
    /// Its own place among the table's.
    let place: Int

    static let ending = "__why"
  }

  enum Today: Sendable {
    case date(PartialDate)
    case column(Int, name: String)
  }

  /// - Parameter header: the names of the table's columns, each once; a column without a name has an empty one.
  init(
    _ header: [String], of questionnaire: Questionnaire, _ options: TableOptions
  ) throws(LayoutError) {
    let placeOf = Dictionary(
      header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func place(of name: String, namedBy option: String) throws(LayoutError) -> Int {
      if !name.isEmpty, let place = placeOf[name] { return place }
      throw .lacksColumn(name, namedBy: option, suggestion: ColumnSuggestion.nearest(to: name, among: header))
    }

    width = header.count
    idName = options.idColumn
    idPlace = try options.idColumn.map { name throws(LayoutError) in try place(of: name, namedBy: "--id") }
    carried = options.carriedColumns
    var carriedPlaces: [Int] = []
    for name in options.carriedColumns {
      carriedPlaces.append(try place(of: name, namedBy: options.carriedBy))
    }
    self.carriedPlaces = carriedPlaces
    today =
      switch options.today {
      case nil: nil
      case .date(let date): .date(date)
      case .column(let name): .column(try place(of: name, namedBy: "--today"), name: name)
      }
    for name in options.map.tableNames { _ = try place(of: name, namedBy: "--map") }

    var spoken = Set(carriedPlaces)
    if let idPlace { spoken.insert(idPlace) }
    if case .column(let place, _) = today { spoken.insert(place) }

    var columns: [TableColumn] = []
    var names: [String] = []
    var places: [Int] = []
    var unknown: [UnknownColumn] = []
    var firstFor: [TableColumn: String] = [:]
    for (place, name) in header.enumerated() {
      guard let column = options.map.questionnaireName(of: name).flatMap(questionnaire.column(named:)) else {
        if !name.isEmpty, !spoken.contains(place) {
          unknown.append(UnknownColumn(name: name, suggestion: nil))
        }
        continue
      }
      if let first = firstFor.updateValue(name, forKey: column) {
        throw .standsTwice(questionnaire.name(of: column), first: first, second: name)
      }
      columns.append(column)
      names.append(name)
      places.append(place)
    }
    let expected = questionnaire.columns { _ in 2 }.map(questionnaire.name(of:))
    guard !columns.isEmpty else { throw .knowsNoColumn(names: header, expected: expected) }
    self.columns = columns
    self.names = names
    self.places = places
    let free = expected.filter { name in
      questionnaire.column(named: name).map { firstFor[$0] == nil } ?? false
    }
    let kindPlaces = names.indices.compactMap { column in
      placeOf[names[column] + KindColumn.ending].map { KindColumn(column: column, place: $0) }
    }.filter { !spoken.contains($0.place) && !places.contains($0.place) }
    kinds = kindPlaces.filter { columns[$0.column].part == .answer }
    let read = Set(kindPlaces.map { header[$0.place] })
    self.unknown = unknown.filter { !read.contains($0.name) }.map {
      UnknownColumn(name: $0.name, suggestion: ColumnSuggestion.nearest(to: $0.name, among: free))
    }
    readers = columns.map { CellReader(questionnaire, column: $0, coding: options.coding) }
    if options.coding.readsLabels {
      let variables = Dictionary(
        questionnaire.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      labels = columns.map { TableLayout.labels($0, of: variables) }
    } else {
      labels = []
    }
    let uncoded = CellCoding(readsLabels: options.coding.readsLabels)
    let missing = options.coding.missing.keys.sorted()
    let readersOfAnswers =
      missing.isEmpty ? [] : columns.map { CellReader(questionnaire, column: $0, coding: uncoded) }
    hiddenAnswers = missing.compactMap { code in
      let hiding = readersOfAnswers.indices.filter { readersOfAnswers[$0].isAnswer(code) }
      return hiding.isEmpty ? nil : HiddenAnswer(code: code, columns: hiding.map { names[$0] })
    }
  }
}
