public import LocatedYAML

extension Clinic {
  /// The clinic in another language, where `pairs` say its texts; what they leave out stays as it is.
  ///
  /// - Parameters:
  ///   - source: `clinic.yaml` itself, in English unless its pairs say otherwise.
  ///   - pairs: The file of pairs beside it.
  ///   - language: Its short name: `es`.
  /// - Returns: No clinic where an error was found. Diagnostics are of `source` as file 0 and of `pairs` as file 1.
  public static func read(
    _ source: Source, translatedBy pairs: Source, into language: String
  ) -> (clinic: Clinic?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(source, file: FileID(0))
    let (clinic, found) = read(source)
    guard let root = document.root, let clinic, !found.hasErrors else { return (nil, found) }
    var diagnostics: [Diagnostic] = []
    let draft = TranslationDraft.read(
      pairs, file: FileID(1), from: firstLanguage, to: language, reporting: &diagnostics)
    let paired = PairedTexts(texts(of: root), draft.pairs, language: language)
    diagnostics += paired.diagnostics
    let translated = diagnostics.hasErrors ? nil : clinic.saying { paired.translation(ofKey: $0) ?? $0 }
    return (translated?.speaking(language), diagnostics.inOrderOfPlace())
  }

  /// What `clinic.yaml` is written in; it has no key that says otherwise.
  static let firstLanguage = "en"

  /// Its texts for who answers, in the order of the file.
  static func texts(of root: YAMLNode) -> [SaidText] {
    var found: [SaidText] = []
    func take(_ keys: [String], of node: YAMLNode, _ place: String) {
      for pair in node.mapping ?? [] where keys.contains(pair.key.text) {
        guard let scalar = pair.value.scalar, !pair.value.isEmpty else { continue }
        found.append(
          SaidText(
            text: scalar.text, location: scalar.location, place: "\(place)\(pair.key.text)", isVital: false,
            takesPlaceholders: false))
      }
    }
    take(["clinic", "readers", "read-when"], of: root, "")
    for pair in root.mapping ?? [] {
      if pair.key.text == "acts" { take(["who", "within"], of: pair.value, "acts, ") }
      guard pair.key.text == "contacts" else { continue }
      for list in pair.value.mapping ?? [] {
        for contact in list.value.sequence ?? [] {
          take(["name", "reach", "when", "note"], of: contact, "\(list.key.text), ")
        }
      }
    }
    return found.sorted { $0.location.range.start < $1.location.range.start }
  }

  private func saying(_ said: (String) -> String) -> Clinic {
    Clinic(
      name: said(name), isTrial: isTrial, readers: said(readers), readWhen: said(readWhen),
      actsWho: said(actsWho), actsWithin: said(actsWithin), machine: machine, region: region,
      lists: lists.map { list in
        ContactList(
          name: list.name,
          contacts: list.contacts.map {
            Contact(
              name: said($0.name), reach: said($0.reach), when: $0.when.map(said), region: $0.region,
              note: $0.note.map(said), checked: $0.checked)
          })
      })
  }
}
