internal import Crypto
public import Intake

/// What a clinician chose to work on after reading a result, and why.
public struct FocusChoice: Hashable, Sendable {
  /// The answers that it was chosen from: `ResultRecord.fingerprint`.
  public var result: String
  /// The id of the area.
  public var area: String
  public var reason: String
  /// Who chose.
  public var by: String
  public var at: Timestamp

  public init(result: String, area: String, reason: String, by: String, at: Timestamp) {
    self.result = result
    self.area = area
    self.reason = reason
    self.by = by
    self.at = at
  }
}

extension ResultRecord {
  /// `sha256:` and the digits of the SHA-256 of `json`: no other result has it.
  public var fingerprint: String {
    "sha256:"
      + SHA256.hash(data: json).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
