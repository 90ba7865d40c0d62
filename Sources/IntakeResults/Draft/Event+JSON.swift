public import Intake

extension Event {
  /// The event as a draft keeps it: one line of JSON in UTF-8, without a line feed. Unlike a result it keeps every
  /// number exactly, and a code as the text that it is.
  ///
  ///     {"event":"answer","place":"phq9_1","value":{"one":{"code":"2"}},"at":1795425242}
  public var draftJSON: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    return json.bytes
  }

  /// Reads what `draftJSON` writes, and nothing else.
  public init(draftJSON bytes: [UInt8]) throws(UnreadableDraft) {
    self = try UnreadableDraft.locating(bytes) { () throws(JSONProblem) in
      try Event(from: try JSONParser.parse(bytes))
    }
  }
}

extension Event: JSONCoded {
  private enum Kind: String, CaseIterable, JSONCoded {
    case answer, skip, see
    case addRow = "add-row"
    case closeRows = "close-rows"
    case removeRow = "remove-row"
    case move, resume, carried, finish

    var keys: Set<String> {
      switch self {
      case .answer: ["event", "place", "value", "at"]
      case .skip, .see, .addRow, .closeRows, .removeRow, .move: ["event", "place", "at"]
      case .carried: ["event", "value", "at"]
      case .resume, .finish: ["event", "at"]
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      func event(_ kind: Kind, _ place: Address? = nil) {
        json.member("event", kind)
        json.optional("place", place.map(StoredAddress.init))
      }
      switch self {
      case .answer(let place, let value, _):
        event(.answer, place)
        json.member("value", DraftAnswer(value))
      case .skip(let place, _): event(.skip, place)
      case .see(let place, _): event(.see, place)
      case .addRow(let place, _): event(.addRow, place)
      case .closeRows(let place, _): event(.closeRows, place)
      case .removeRow(let place, _): event(.removeRow, place)
      case .move(let place, _): event(.move, place)
      case .resume: event(.resume)
      case .carried(let carried, _):
        event(.carried)
        json.member("value", carried)
      case .finish: event(.finish)
      }
      json.member("at", StoredMoment(at))
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let kind: Kind = try node.member("event")
    let moment: StoredMoment = try node.member("at")
    let at = moment.moment
    switch kind {
    case .answer:
      let answer: DraftAnswer = try node.member("value")
      self = .answer(try node.place(), answer.value, at: at)
    case .skip: self = .skip(try node.place(), at: at)
    case .see: self = .see(try node.place(), at: at)
    case .addRow: self = .addRow(try node.place(), at: at)
    case .closeRows: self = .closeRows(try node.place(), at: at)
    case .removeRow: self = .removeRow(try node.place(), at: at)
    case .move:
      let place: StoredAddress? = try node.optional("place")
      self = .move(to: place?.address, at: at)
    case .resume: self = .resume(at: at)
    case .carried: self = .carried(try node.member("value"), at: at)
    case .finish: self = .finish(at: at)
    }
    try node.checkKeys(kind.keys)
  }
}

extension JSONNode {
  fileprivate func place() throws(JSONProblem) -> Address {
    let place: StoredAddress = try member("place")
    return place.address
  }
}

/// An address: its name, or a list of its name and its row.
struct StoredAddress: JSONCoded {
  let address: Address

  init(_ address: Address) { self.address = address }

  func write(to json: inout JSONWriter) {
    guard let row = address.row else { return json.string(address.name) }
    [address.name, row].write(to: &json)
  }

  init(from node: JSONNode) throws(JSONProblem) {
    guard case .array(let parts) = node.content else {
      self.init(Address(try node.text(), row: nil))
      return
    }
    guard parts.count == 2 else { throw node.problem("a name and a row belong here") }
    self.init(Address(try parts[0].text(), row: try parts[1].text()))
  }
}
