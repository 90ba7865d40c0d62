/// What the command says with its exit code. Other programs rely on these numbers.
enum ExitStatus: Int32 {
  case done = 0
  /// A definition with errors, an open notice.
  case findings = 1
  case wrongUsage = 64
  case unreadableData = 65
  case noSuchInput = 66
  case ownFault = 70
  case cannotWrite = 73
  case inputOrOutputFailed = 74
  case paused = 75
  case erased = 76
}
