/// A name that says nothing.
enum RandomName {
  /// Lower-case letters and digits that are not taken for one another when read aloud or copied by hand.
  static let characters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// Eight characters from the system's random numbers.
  static func eight() -> String {
    String((0..<8).compactMap { _ in characters.randomElement() })
  }
}
