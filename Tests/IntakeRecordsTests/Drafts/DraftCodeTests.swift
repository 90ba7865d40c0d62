import TestSupport
import Testing

@testable import IntakeRecords

@Suite struct `A code` {
  private let alphabet = RandomName.characters

  @Test func `is shown in three groups of four, and read as it is shown`() throws {
    for _ in 0..<200 {
      let code = DraftCode.random()
      #expect(code.description.wholeMatch(of: /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/) != nil)
      #expect(try DraftCode(code.description) == code)
    }
  }

  @Test func `is another each time`() {
    #expect(Set((0..<1_000).map { _ in DraftCode.random() }).count == 1_000)
  }

  @Test func `is read as people write it`() throws {
    let code = DraftCode.random()
    let written = code.description
    let bare = written.filter { $0 != "-" }
    let ways = [
      bare, written.uppercased(), " \(written)\n", written.replacing("-", with: " "),
      written.replacing("-", with: "\u{2013}"), bare.map { "\($0)" }.joined(separator: " - "),
    ]
    for way in ways { #expect(try DraftCode(way) == code) }
  }

  /// Every wrong character in every place, and every two that change places.
  @Test(arguments: FuzzRounds.all)
  func `is not taken for another where one character is wrong or two change places`(_ seed: UInt64) throws {
    for _ in 0..<20 {
      let right = Array(DraftCode.random().characters)
      for place in right.indices {
        for character in alphabet where character != right[place] {
          var wrong = right
          wrong[place] = character
          #expect(throws: DraftCodeProblem.mistyped) { try DraftCode(String(wrong)) }
        }
        for other in right.indices where right[other] != right[place] {
          var wrong = right
          wrong.swapAt(place, other)
          #expect(throws: DraftCodeProblem.mistyped) { try DraftCode(String(wrong)) }
        }
      }
    }
  }

  @Test func `says what is wrong with what is none`() {
    let code = DraftCode.random().description
    #expect(throws: DraftCodeProblem.wrongCharacter("0")) { try DraftCode("0" + code.dropFirst()) }
    #expect(throws: DraftCodeProblem.wrongCharacter("\u{1B}")) { try DraftCode(code + "\u{1B}") }
    #expect(throws: DraftCodeProblem.wrongLength(11)) { try DraftCode(String(code.dropLast())) }
    #expect(throws: DraftCodeProblem.wrongLength(13)) { try DraftCode(code + "a") }
    #expect(throws: DraftCodeProblem.wrongLength(0)) { try DraftCode(" - ") }
    for problem in [DraftCodeProblem.wrongCharacter("0"), .wrongLength(3), .mistyped] {
      #expect(!problem.description.isEmpty)
    }
  }

  @Test func `leads to one name and one key, and another code to others`() throws {
    let again = try DraftKey(DraftSample.code)
    let key = try DraftSample.key.get()
    let salt = [UInt8](repeating: 7, count: 32)
    #expect(again.name == key.name && again.recordKey(salt: salt) == key.recordKey(salt: salt))
    #expect(key.recordKey(salt: salt) != key.recordKey(salt: salt.map { $0 + 1 }))
    let other = try DraftSample.otherKey.get()
    #expect(other.name != key.name && other.recordKey(salt: salt) != key.recordKey(salt: salt))
    #expect(key.name.wholeMatch(of: /[a-z2-9]{26}/) != nil)
  }
}

@Suite struct `The directory of drafts` {
  @Test(
    arguments: [
      ("/x", "/home/a", "/x/intake/drafts"), ("/x/", "/home/a", "/x/intake/drafts"),
      (nil, "/home/a", "/home/a/.local/state/intake/drafts"),
      ("", "/home/a", "/home/a/.local/state/intake/drafts"),
      ("state", "/home/a", "/home/a/.local/state/intake/drafts"), (nil, nil, nil), ("x", "", nil),
    ] as [(String?, String?, String?)])
  func `is below the state directory, else below the home directory`(
    _ stateHome: String?, _ home: String?, _ expected: String?
  ) {
    #expect(StatePath.drafts(stateHome: stateHome, home: home) == expected)
  }
}
