internal import Glibc
internal import Intake

/// The system's clock: the one place that time comes from.
enum Clock {
  static var now: Timestamp { Timestamp(secondsSince1970: time(nil)) }

  /// The local date; `nil` where the system cannot tell.
  static var today: PartialDate? {
    var moment = time(nil)
    var local = tm()
    guard localtime_r(&moment, &local) != nil else { return nil }
    return PartialDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
