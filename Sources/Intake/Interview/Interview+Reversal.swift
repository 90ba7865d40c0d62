extension Interview {
  /// The event that puts back what an event changes. Asked before the event is applied, to be applied behind it; then
  /// every answer that counts, and what follows from it, is as it was.
  ///
  /// `nil` where there is nothing to put back (a question that had neither answer nor skip stays answered; a list of
  /// rows cannot be opened again once it is closed), where the event would be rejected, and where an earlier answer
  /// would be by then. What was read, looked at and fired stays.
  public func reversal(of event: Event, at moment: Timestamp) -> Event? {
    guard let change = try? change(by: event), let reversal = reversal(of: change, at: moment) else {
      return nil
    }
    var after = self
    guard (try? after.take(event)) != nil, (try? after.change(by: reversal)) != nil else { return nil }
    return reversal
  }

  private func reversal(of change: Change, at moment: Timestamp) -> Event? {
    switch change {
    case .answer(let question, let row, _):
      let address = machine.address(of: question, row: row)
      return evaluator.relevantAnswer(to: question, row: row).map { earlier in
        earlier.value.map { .answer(address, machine.answerValue(of: $0, to: question), at: moment) }
          ?? .skip(address, at: moment)
      }
    case .addRow(let roster):
      let rows = evaluator.responses.rosters[roster.index]
      guard rows.state == .open else { return nil }
      return .removeRow(machine.address(of: roster, row: rows.nextNumber), at: moment)
    case .restoreRow(let roster, let number):
      let rows = evaluator.responses.rosters[roster.index]
      // A list that loses its only row is open.
      guard rows.state == .open || !rows.added.isEmpty else { return nil }
      return .removeRow(machine.address(of: roster, row: number), at: moment)
    case .removeRow(let roster, let number):
      return .addRow(machine.address(of: roster, row: number), at: moment)
    case .endRows(let roster, _):
      let address = Address(machine.rosters[roster].id)
      switch evaluator.responses.rosters[roster.index].state {
      case .open: return nil
      case .closed: return .closeRows(address, at: moment)
      case .skipped: return .skip(address, at: moment)
      }
    case .seeSay, .seeAlert, .look, .resume, .carry, .finish: return nil
    }
  }
}
