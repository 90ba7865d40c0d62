internal import IntakeResults

/// What this program calls itself in results.
enum Version {
  static let engine = Engine(name: "intake", version: "0.1.0")
}
