import Crypto
import IntakeResults
import Testing

@testable import Intake

struct DefinitionReferenceTests {
  private func definition(_ id: String, _ text: String, includes: [Int] = []) -> Definition {
    Definition(
      id: id, version: "1", title: id, source: nil, fileName: "somewhere/\(id).yaml", text: text,
      includes: includes)
  }

  private func sha256(_ text: String) -> String {
    "sha256:"
      + SHA256.hash(data: Array(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }

  @Test func `the digest is of id, length and text`() {
    // printf 'phq-9\n5\nask:\n' | sha256sum
    #expect(
      DefinitionReference.digest(of: [definition("phq-9", "ask:\n")])
        == "sha256:c6b321c486d7707e831a963f552824bb60c7862e4fba5a1449abf0a1da3bda3d")
  }

  @Test func `includes follow depth first, each before its own`() {
    let all = [
      definition("main", "m", includes: [1, 3]), definition("a", "aé", includes: [2]), definition("b", "b"),
      definition("c", ""),
    ]
    #expect(DefinitionReference.digest(of: all) == sha256("main\n1\nma\n3\naéb\n1\nbc\n0\n"))
    #expect(DefinitionReference.digest(of: all, from: 1) == sha256("a\n3\naéb\n1\nb"))
    #expect(
      DefinitionReference.all(of: all).map(\.digest)
        == all.indices.map { DefinitionReference.digest(of: all, from: $0) })
  }

  @Test func `an included file has the digest that it has alone`() {
    let phq9 = definition("phq-9", "text")
    let main = definition("main", "include: phq-9", includes: [1])
    #expect(
      DefinitionReference.digest(of: [main, phq9], from: 1) == DefinitionReference.digest(of: [phq9]))
  }

  @Test func `byte order mark and kind of line end make no difference, all else does`() {
    let plain = DefinitionReference.digest(of: [definition("a", "x\ny\n")])
    #expect(DefinitionReference.digest(of: [definition("a", "\u{FEFF}x\r\ny\r\n")]) == plain)
    #expect(DefinitionReference.digest(of: [definition("a", "x\r\ny\n")]) == plain)
    for other in ["x\ny", "x\ry\n", "x\n\u{FEFF}y\n", "x\ny\n ", "X\ny\n"] {
      #expect(DefinitionReference.digest(of: [definition("a", other)]) != plain, "\(other.debugDescription)")
    }
    #expect(DefinitionReference.digest(of: [definition("b", "x\ny\n")]) != plain)
  }

  @Test func `text cannot be moved from one file into the next`() {
    let one = [definition("a", "xb\n1\ny", includes: [1]), definition("c", "")]
    let other = [definition("a", "x", includes: [1, 2]), definition("b", "y"), definition("c", "")]
    #expect(DefinitionReference.digest(of: one) != DefinitionReference.digest(of: other))
  }

  @Test func `a circle of includes ends`() {
    let circle = [definition("a", "x", includes: [1]), definition("b", "y", includes: [0, 1, 7])]
    #expect(DefinitionReference.digest(of: circle) == sha256("a\n1\nxb\n1\ny"))
  }
}
