/// What an interview remembers of the alerts that fired: the one thing in a result that comes from the events and
/// not only from the answers. Going back and changing an answer does not erase it.
struct AlertHistory: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    let alert: Ordinal<Alert>
    /// 0 for an alert without rows.
    let row: Int
  }

  /// The first time that an alert fired, with the texts and answers as they were then.
  struct Firing: Equatable, Sendable {
    let at: Timestamp?
    let tell: String
    let say: String?
    /// `then` is not used: what is `now` was then.
    let because: [AlertRecord.Reading]
  }

  private(set) var firings: [Key: Firing] = [:]

  /// Remembers every alert that holds now and has not fired before.
  ///
  /// Costs a look at each alert and row; texts are only made for what is new.
  mutating func note(_ evaluator: Evaluator, _ speech: Speech, at: Timestamp?) {
    for alert in evaluator.machine.alerts.ordinals {
      switch evaluator.evaluation.alerts[alert.index] {
      case .one(let truth): note(alert, row: 0, truth, evaluator, speech, at: at)
      case .rows(let truths):
        for row in truths.keys.sorted() {
          note(alert, row: row, truths[row] ?? .no, evaluator, speech, at: at)
        }
      }
    }
  }

  private mutating func note(
    _ alert: Ordinal<Alert>, row: Int, _ truth: Truth, _ evaluator: Evaluator, _ speech: Speech,
    at: Timestamp?
  ) {
    let key = Key(alert: alert, row: row)
    guard truth == .yes, firings[key] == nil else { return }
    firings[key] = AlertReader(evaluator: evaluator, speech: speech).firing(of: alert, row: row, at: at)
  }
}
