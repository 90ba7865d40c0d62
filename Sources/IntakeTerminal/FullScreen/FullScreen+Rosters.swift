internal import Intake

extension FullScreen {
  /// Yes, no, and where there are rows the way to take one off.
  func rosterControl(_ view: RosterView) -> Control {
    var choices = NumberedChoice.list(for: .yesNo, doesNotApply: nil, wording)
    if !view.rows.isEmpty {
      choices.append(
        NumberedChoice(
          number: 3, label: wording.takeOneOff, meaning: .option(code: "remove", takesWords: false)))
    }
    return .choices(ChoiceControl(choices, kind: .one, marked: view.state == .closed ? 1 : nil))
  }

  mutating func enterRoster(_ view: RosterView, at now: Timestamp) {
    let address = view.place.address
    switch way {
    case 1?: submit(.addRow(address, at: now), at: now)
    case 2?:
      if view.state == .closed { goForward(at: now) } else { submit(.closeRows(address, at: now), at: now) }
    case 3?:
      if view.rows.count == 1 {
        askToRemove(view.rows[0])
      } else {
        push(Layer(.removeWhich(view.rows), .choices(ChoiceControl(ways: view.rows.map(\.called)))))
      }
    default: break
    }
  }

  mutating func enterRemoval(at now: Timestamp) {
    guard let way = way else { return }
    switch top.scene {
    case .removeWhich(let rows):
      guard rows.indices.contains(way - 1) else { return }
      pop()
      askToRemove(rows[way - 1])
    case .remove(let row):
      if way == 1 {
        commit(.removeRow(row.address, at: now), at: now)
        if message == nil { message = wording.takenOff(row.called) }
      } else {
        pop()
      }
    default: break
    }
  }

  private mutating func askToRemove(_ row: RosterView.Row) {
    push(Layer(.remove(row), .ways(wording.removeIt, wording.keepIt)))
  }
}
