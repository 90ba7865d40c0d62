/// An alert as tables and codebooks see it: one column with its state, fired where any row of its roster fires.
public struct AlertVariable: Hashable, Sendable {
  public let id: String
  /// The roster for each of whose rows it is decided.
  public let roster: String?
  public let level: AlertLevel
  /// When it fires, as the author wrote it.
  public let condition: String
  /// The questions that its condition names, each once; without a row for one of the row at hand.
  public let reads: [Address]
  /// What the clinician is told, placeholders and all.
  public let tell: String
  /// The place in the questionnaire's `definitions` of its file.
  public let definition: Int
}

extension Questionnaire {
  /// Every alert, in the author's order.
  public var alertVariables: [AlertVariable] {
    machine.alerts.elements.map { alert in
      var reads: [Address] = []
      alert.condition.mentions { mention in
        let address: Address
        switch mention {
        case .question(let reference): address = machine.address(of: reference)
        case .roster(let roster): address = Address(machine.rosters[roster].id)
        case .score: return
        }
        if !reads.contains(address) { reads.append(address) }
      }
      return AlertVariable(
        id: alert.id, roster: alert.each.map { machine.rosters[$0].id }, level: alert.level,
        condition: alert.written, reads: reads, tell: alert.tell.source, definition: alert.definition.index)
    }
  }
}
