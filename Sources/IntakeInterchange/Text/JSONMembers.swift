internal import Intake
internal import IntakeResults

/// Members of an object; those that are `nil` are left out.
extension JSONWriter {
  mutating func text(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  mutating func number(_ key: String, _ number: Fraction?) {
    guard let number else { return }
    self.key(key)
    verbatim(number.description)
  }

  mutating func flag(_ key: String, _ flag: Bool) {
    self.key(key)
    verbatim(flag ? "true" : "false")
  }

  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array { json in for element in elements { write(&json, element) } }
  }
}
