import LocatedYAML
import PlainText
import Testing

@testable import Intake
@testable import IntakeAuthoring

/// The schema says what the readers say: each mapping of a file that has every key is asked for its keys, its words and
/// what it cannot do without.
@Suite struct `The schema and the readers` {
  /// A mapping of the whole file, as its reader calls it.
  struct Place {
    let path: YAMLNode.Path
    let title: String
    let keys: Set<String>
  }

  static let stranger = "qqqqqqqqqq"

  static func problems(_ root: YAMLNode) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = Draft.read(root, reporting: &diagnostics)
    return diagnostics
  }

  /// Where a key that nobody knows is refused, with the keys that fit there.
  static func places() throws -> [Place] {
    let root = try #require(WholeFile.tree)
    let strange = try #require(scalar(stranger))
    return root.paths.compactMap { path in
      guard let pairs = root.part(at: path)?.mapping else { return nil }
      let changed = root.changing(path) { node in
        YAMLNode(
          .mapping(pairs + [YAMLPair(key: strange, value: YAMLNode(.scalar(strange), at: node.location))]),
          at: node.location)
      }
      guard let told = problems(changed).first(where: { $0.message.hasSuffix(" has no key '\(stranger)'") })
      else {
        return nil
      }
      let title = told.message.dropLast(" has no key '\(stranger)'".count)
      let hint = told.hint ?? ""
      let fitting =
        hint.hasPrefix("these fit: ") ? hint.dropFirst(11).split(separator: ", ").map(String.init) : []
      return Place(path: path, title: String(title), keys: Set(fitting + pairs.map(\.key.text)))
    }
  }

  static func shape(_ title: String) throws -> SchemaShape {
    try #require(QuestionnaireSchema.shapes.first { $0.title == title }, "\(title)")
  }

  @Test func `know the same keys`() throws {
    var keys: [String: Set<String>] = [:]
    for place in try Self.places() { keys[place.title, default: []].formUnion(place.keys) }
    // It is allowed only to say why it does not fit.
    keys["a piece of evidence against"]?.remove("strength")
    #expect(Set(keys.keys) == Set(QuestionnaireSchema.shapes.map(\.title)))
    for (title, keys) in keys {
      let shape = try Self.shape(title)
      #expect(Set(shape.keys.map(\.name)) == keys, "\(title)")
      #expect(shape.keys.count == keys.count, "\(title)")
    }
  }

  @Test func `know the same words`() throws {
    let root = try #require(WholeFile.tree)
    let strange = try #require(scalar(Self.stranger))
    var held: Set<String> = []
    for place in try Self.places() {
      let pairs = root.part(at: place.path)?.mapping ?? []
      for (index, pair) in pairs.enumerated() {
        guard let key = try Self.shape(place.title).keys.first(where: { $0.name == pair.key.text }),
          case .object(let members) = key.value,
          case .array(let words)? = members.first(where: { $0.key == "enum" })?.value
        else { continue }
        let changed = root.replacing(
          place.path + [index], with: YAMLNode(.scalar(strange), at: pair.value.location))
        let told = Self.problems(changed).first { $0.message.hasSuffix("not '\(Self.stranger)'") }?.message
        let listed = words.compactMap { if case .string(let word) = $0 { word } else { nil } }
        #expect(
          told == "'\(key.name)' is \(listed.joined(last: "or")), not '\(Self.stranger)'", "\(place.title)")
        held.insert("\(place.title) \(key.name)")
      }
    }
    let all = QuestionnaireSchema.shapes.flatMap { shape in
      shape.keys.filter { key in
        if case .object(let members) = key.value { members.contains { $0.key == "enum" } } else { false }
      }.map { "\(shape.title) \($0.name)" }
    }
    // The whole file says the finest date only once, at a question.
    #expect(Set(all).subtracting(held) == ["a named answer precision", "a page precision"])
  }

  @Test func `need the same keys`() throws {
    let root = try #require(WholeFile.tree)
    var count = 0
    for place in try Self.places() {
      let shape = try Self.shape(place.title)
      let rules = SchemaValue.object(shape.rules).written()
      let pairs = root.part(at: place.path)?.mapping ?? []
      for (index, pair) in pairs.enumerated() where pairs.count > 1 {
        let key = pair.key.text
        let changed = root.changing(place.path) { node in
          var rest = pairs
          rest.remove(at: index)
          return YAMLNode(.mapping(rest), at: node.location)
        }
        let isMissed = Self.problems(changed).contains { $0.code == "missing-key" }
        let isRequired = shape.keys.contains { $0.name == key && $0.isRequired }
        // Without these keys it is a thing of another kind.
        let tells = ["a say say", "a stop stop"].contains("\(place.title) \(key)")
        // Of a list, and a schema knows no last.
        let isBandOfList = place.title == "'bands'" && key == "when"
        if isRequired, !tells { #expect(isMissed, "\(place.title): \(key)") }
        if isMissed, !isBandOfList {
          #expect(isRequired || rules.contains("\"\(key)\""), "\(place.title): \(key)")
        }
        count += isMissed ? 1 : 0
      }
    }
    #expect(count > 40)
  }

  @Test func `say what each key is for`() {
    for shape in QuestionnaireSchema.shapes {
      for key in shape.keys {
        guard case .object(let members) = key.value, case .string(let words)? = members.first?.value else {
          Issue.record("\(shape.title): \(key.name)")
          continue
        }
        #expect(members.first?.key == "description" && words.count <= 120, "\(key.name): \(words)")
      }
    }
  }
}
