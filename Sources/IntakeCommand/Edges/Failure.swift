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
  /// Standard input or output failed.
  case stream(String, SystemFailure)
  /// Said on the screen already.
  case paused
  case erased
  case ownFault(String)

  var status: ExitStatus {
    switch self {
    case .findings: .findings
    case .usage: .wrongUsage
    case .unreadable: .unreadableData
    case .noInput: .noSuchInput
    case .stream: .inputOrOutputFailed
    case .paused: .paused
    case .erased: .erased
    case .ownFault: .ownFault
    case .record(let error):
      switch error {
      case _ where error.isDeviceFailure: .inputOrOutputFailed
      case .cannotMakeDirectory, .cannotOpenDirectory, .cannotWrite: .cannotWrite
      case .cannotMakeSure: .inputOrOutputFailed
      case .cannotRead, .notAFile, .unknownNotice: .noSuchInput
      case .tooLarge: .unreadableData
      case .alreadyAcknowledged: .findings
      case .wrongRespondent: .wrongUsage
      }
    }
  }

  /// A sentence for standard error; `nil` where everything is said already.
  var words: String? {
    switch self {
    case .findings, .paused, .erased: nil
    case .usage(let words), .unreadable(let words), .noInput(let words), .ownFault(let words): words
    case .record(let error): error.description
    case .stream(let name, let failure): "\(name) failed: \(failure.words)"
    }
  }

  /// Does something with files about clients.
  static func ofRecord<Result>(_ body: () throws(RecordError) -> Result) throws(Failure) -> Result {
    do throws(RecordError) { return try body() } catch { throw .record(error) }
  }
}
