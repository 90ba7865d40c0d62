/// What opens a draft: eleven random characters and one that checks them, shown as `k7mp-3xqa-9dtb`.
///
/// The check finds every single wrong character and every two that have changed places.
public struct DraftCode: Hashable, Sendable {
  /// The twelve characters, in lower case.
  let characters: String

  /// A code from the system's random numbers: one of 31 to the power of 11, about 54 bits.
  public static func random() -> DraftCode {
    let digits = (0..<11).map { _ in Int.random(in: 0..<base) }
    return DraftCode(digits: digits + [check(of: digits)])
  }

  /// Reads a code as people write it: with or without hyphens and spaces, in upper or lower case.
  public init(_ typed: String) throws(DraftCodeProblem) {
    var digits: [Int] = []
    for character in typed where !DraftCode.isBetween(character) {
      let small = Character(character.lowercased())
      guard let digit = RandomName.characters.firstIndex(of: small) else { throw .wrongCharacter(character) }
      digits.append(digit)
    }
    guard digits.count == DraftCode.length else { throw .wrongLength(digits.count) }
    guard DraftCode.weighted(digits) % DraftCode.base == 0 else { throw .mistyped }
    self.init(digits: digits)
  }

  private init(digits: [Int]) { characters = String(digits.map { RandomName.characters[$0] }) }

  static let length = 12
  /// A prime, without which the check would miss some wrong characters.
  private static var base: Int { RandomName.characters.count }

  /// What stands between characters and means nothing: spaces, and the hyphens and dashes that programs make of one.
  private static func isBetween(_ character: Character) -> Bool {
    character.isWhitespace || "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(character)
  }

  /// The sum of all digits, the last one once, the one before it twice, and so on. A wrong digit, or two that have
  /// changed places, changes it by a product of two numbers below the base, which the base never divides.
  private static func weighted(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { $0 + (length - $1.offset) * $1.element }
  }

  private static func check(of digits: [Int]) -> Int { (base - weighted(digits) % base) % base }
}

extension DraftCode: CustomStringConvertible {
  /// In groups of four: `k7mp-3xqa-9dtb`.
  public var description: String {
    let all = Array(characters)
    return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }
      .joined(separator: "-")
  }
}

/// Why something is no code of a draft.
public enum DraftCodeProblem: Error, Hashable, Sendable {
  /// No code has this character.
  case wrongCharacter(Character)
  /// A code has twelve characters, hyphens aside, and this has so many.
  case wrongLength(Int)
  /// All characters are possible, and at least one of them is wrong.
  case mistyped
}

extension DraftCodeProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .wrongCharacter(let character):
      "there is no '\(character)' in a code: it has small letters without i, l and o, and the digits 2 to 9"
    case .wrongLength(let length): "a code has 12 letters and digits, and this has \(length)"
    case .mistyped:
      "this code is not quite right: one of its letters or digits is wrong, or two have changed places"
    }
  }
}
