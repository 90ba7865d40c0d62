internal import Glibc
internal import IntakeBatch
internal import IntakeRecords

/// Why a command ends otherwise than done: the one place in which reasons become words and exit codes.
enum Failure: Error {
  /// What was found is said already.
  case findings
  case usage(String)
  case unreadable(String)
  case noInput(String)
  /// A file about a client could not be kept or read.
  case record(RecordError)
  /// The notice of an urgent alert could not be written.
  case notice(RecordError)
  /// Standard input or output failed.
  case stream(String, SystemFailure)
  /// A table cannot be read; behind it, how messages call it.
  case table(TableError, of: String)
  /// The columns of a table cannot be used.
  case layout(LayoutError, of: String)
  /// A table cannot be written.
  case output(OutputError, of: String)
  /// A draft does not open.
  case draft(DraftError)
  /// Said on the screen already.
  case paused
  case erased
  /// Ended by this signal.
  case interrupted(Int32)
  /// Z3 could not be started, or failed.
  case proof(String)
  case ownFault(String)

  /// What the process ends with.
  var exitCode: Int32 {
    if case .interrupted(let signal) = self { 128 &+ signal } else { status.rawValue }
  }

  private var status: ExitStatus {
    switch self {
    case .findings: .findings
    case .usage: .wrongUsage
    case .unreadable: .unreadableData
    case .noInput: .noSuchInput
    case .stream, .proof: .inputOrOutputFailed
    case .table(let error, _):
      switch error {
      case .cannotOpen, .isDirectory: .noSuchInput
      case .cannotRead, .becameShorter: .inputOrOutputFailed
      case .cancelled: .inputOrOutputFailed
      default: .unreadableData
      }
    case .layout: .unreadableData
    case .output(let error, _):
      switch error {
      case .isDirectory, .cannotCreate: .cannotWrite
      case .cannotWrite, .cannotFinish, .readerIsGone, .cancelled: .inputOrOutputFailed
      }
    case .paused, .interrupted: .paused
    case .erased: .erased
    case .draft(let error):
      switch error {
      case .noDraft: .noSuchInput
      case .inUse: .cannotWrite
      case .refused, .newerFormat, .damagedFromTheBeginning, .notUnderstood: .unreadableData
      case .record(let error): Failure.record(error).status
      }
    case .ownFault: .ownFault
    case .record(let error), .notice(let error):
      switch error {
      case _ where error.isDeviceFailure: .inputOrOutputFailed
      case .cannotMakeDirectory, .cannotOpenDirectory, .cannotWrite: .cannotWrite
      case .cannotMakeSure, .readsBackOtherwise, .cannotRemove: .inputOrOutputFailed
      case .cannotEncrypt: .ownFault
      case .cannotRead, .notAFile, .unknownNotice: .noSuchInput
      case .tooLarge, .unreadable: .unreadableData
      case .alreadyAcknowledged, .changedMeanwhile: .findings
      case .wrongRespondent: .wrongUsage
      }
    }
  }

  /// A sentence for standard error; `nil` where everything is said already.
  var words: String? {
    switch self {
    case .findings, .paused, .erased, .interrupted: nil
    case .usage(let words), .unreadable(let words), .noInput(let words), .proof(let words),
      .ownFault(let words):
      words
    case .record(let error): error.description
    case .notice(let error): "the notice of an urgent alert for the clinic is not written: \(error)"
    case .table(let error, let name): "\(name) \(error)"
    case .layout(let error, let name): "\(name) \(error)"
    // Who stops reading has what they wanted.
    case .output(.readerIsGone, _): nil
    case .stream(_, let failure) where failure.number == EPIPE: nil
    case .output(let error, let name): "\(name) \(error)"
    case .draft(let error): error.description
    case .stream(let name, let failure): "\(name) failed: \(failure.words)"
    }
  }

  /// Opens a draft.
  static func ofDraft<Result>(_ body: () throws(DraftError) -> Result) throws(Failure) -> Result {
    do throws(DraftError) { return try body() } catch { throw .draft(error) }
  }

  /// Reads the header of a table.
  static func ofTable<Result>(
    _ name: String, _ body: () throws(UnreadableTable) -> Result
  ) throws(Failure) -> Result {
    do throws(UnreadableTable) { return try body() } catch {
      switch error {
      case .table(.cancelled): throw Interruption.failure
      case .table(let error): throw .table(error, of: name)
      case .layout(let error): throw .layout(error, of: name)
      }
    }
  }

  /// Does something with files about clients.
  static func ofRecord<Result>(_ body: () throws(RecordError) -> Result) throws(Failure) -> Result {
    do throws(RecordError) { return try body() } catch { throw .record(error) }
  }
}
