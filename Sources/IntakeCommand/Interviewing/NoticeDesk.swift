internal import Intake
internal import IntakeRecords
internal import IntakeResults

/// Writes the notice of every urgent alert at the moment in which it fires, and does not forget one that could not
/// be written.
final class NoticeDesk {
  private let files: NoticeFiles<SystemStorage>
  private let clinic: Clinic
  /// What could not be written yet, oldest first.
  private var waiting: [Notice] = []
  private var failure: RecordError?

  init(_ files: NoticeFiles<SystemStorage>, clinic: Clinic) {
    self.files = files
    self.clinic = clinic
  }

  /// An alert that is not urgent leaves no notice.
  func take(_ alert: FiredAlert) {
    guard alert.level == .urgent else { return }
    waiting.append(Notice(alert, clinic: clinic))
    writeWaiting()
  }

  /// Whether a notice is not written, also after one more try.
  func isMissingSome() -> Bool {
    writeWaiting()
    return failure != nil
  }

  /// The last try; throws where a notice still cannot be written.
  func close() throws(Failure) {
    if isMissingSome(), let failure { throw .notice(failure) }
  }

  /// What cannot be made sure of waits too: keeping it again is one file.
  private func writeWaiting() {
    failure = nil
    var stillWaiting: [Notice] = []
    for notice in waiting {
      do throws(RecordError) { try files.keep(notice) } catch {
        stillWaiting.append(notice)
        failure = failure ?? error
      }
    }
    waiting = stillWaiting
  }
}

extension Notice {
  init(_ alert: FiredAlert, clinic: Clinic) {
    self.init(
      alert: Address(alert.address.name.droppingPrefix("alert."), row: alert.address.row), at: alert.at,
      items: alert.because.compactMap { reading in
        reading.spoken.map { Notice.Item(id: reading.address, ask: reading.ask, answer: $0) }
      },
      who: clinic.actsWho, within: clinic.actsWithin)
  }
}

extension String {
  fileprivate func droppingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
