internal import Intake

/// Ids, names and codes made from the words of a form, each used once.
struct FormNames {
  private let spelling: Spelling
  private var used: Set<String> = []

  init(_ spelling: Spelling) { self.spelling = spelling }

  /// A name for these words; `fallback` where nothing of them can stand in one.
  mutating func name(for words: String, or fallback: String) -> String {
    let joint: Character = spelling == .id ? "_" : "-"
    var name = ""
    for part in words.lowercased().split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
      let longer = name.isEmpty ? String(part) : name + String(joint) + part
      if longer.count > 24, !name.isEmpty { break }
      name = String(longer.prefix(40))
    }
    if !spelling.allows(name) { name = fallback }
    if spelling.reserves(name) || name == "clinic" || name.hasPrefix("clinic_") {
      name = fallback + String(joint) + name.replacing("_", with: String(joint))
    }
    if !spelling.allows(name) || spelling.reserves(name) { name = fallback }
    return unused(name, joint)
  }

  private mutating func unused(_ name: String, _ joint: Character) -> String {
    var candidate = name
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = name + String(joint) + String(number)
      number += 1
    }
    return candidate
  }
}
