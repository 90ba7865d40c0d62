public import LocatedYAML

extension Clinic {
  /// Reads `clinic.yaml`; no clinic where an error was found.
  public static func read(
    _ source: Source, file: FileID = FileID(0)
  ) -> (clinic: Clinic?, diagnostics: [Diagnostic]) {
    let document = YAMLDocument.parse(source, file: file)
    var problems: [Diagnostic] = []
    let clinic = document.root.flatMap { root in
      MappingReader.read(root, as: "clinic.yaml", reporting: &problems) { Clinic(reading: &$0) } ?? nil
    }
    let diagnostics = document.diagnostics + problems.inOrderOfPlace()
    return (diagnostics.hasErrors ? nil : clinic, diagnostics)
  }

  /// `nil` where something required is missing, which is reported. A trial needs nobody who reads and acts.
  private init?(reading reader: inout MappingReader) {
    let name = reader.label("clinic", required: true)
    let trial = reader.truth("trial")
    // A trial that did not read is still meant as one.
    let isTrial = trial?.value ?? reader.has("trial")
    let readers = reader.label("readers", required: !isTrial)
    let readWhen = reader.label("read-when", required: !isTrial)
    let acts = reader.mapping("acts", as: "'acts'", required: !isTrial) { reader in
      (who: reader.label("who", required: true), within: reader.label("within", required: true))
    }
    let machine = reader.word("machine", Machine.self)
    let region = reader.name("region", .name)
    let lists = reader.pairs("contacts").compactMap { ContactList(reading: $0, reporting: &reader.problems) }
    guard let name else { return nil }
    let none = Clinic.none
    self.init(
      name: name.text, isTrial: isTrial, readers: readers?.text ?? none.readers,
      readWhen: readWhen?.text ?? none.readWhen, actsWho: acts?.who?.text ?? none.actsWho,
      actsWithin: acts?.within?.text ?? none.actsWithin, machine: machine?.value ?? .kiosk,
      region: region?.value, lists: lists)
  }
}

extension Clinic.ContactList {
  fileprivate init?(reading pair: YAMLPair, reporting problems: inout [Diagnostic]) {
    guard let name = pair.key.name(spelled: .name, isNew: true, reporting: &problems) else { return nil }
    guard let entries = pair.value.sequence, !entries.isEmpty else {
      let hint = "each of them begins with '- name:'"
      problems.append(
        pair.value.isEmpty || pair.value.sequence != nil
          ? .language(.emptyValue, "'\(name.value)' has no contacts", at: name.location, hint: hint)
          : .wrongShape("'\(name.value)' is a list of contacts", at: pair.value, hint: hint))
      return nil
    }
    let contacts = entries.compactMap { entry in
      MappingReader.read(entry, as: "a contact", reporting: &problems) { Clinic.Contact(reading: &$0) } ?? nil
    }
    self.init(name: name.value, contacts: contacts)
  }
}

extension Clinic.Contact {
  fileprivate init?(reading reader: inout MappingReader) {
    let name = reader.label("name", required: true)
    let reach = reader.label("reach", required: true)
    let when = reader.label("when")
    let region = reader.name("region", .name)
    let note = reader.label("note")
    let checked = reader.day("checked")
    guard let name, let reach else { return nil }
    self.init(
      name: name.text, reach: reach.text, when: when?.text, region: region?.value, note: note?.text,
      checked: checked?.value)
  }
}

extension MappingReader {
  /// A date to the day.
  fileprivate mutating func day(_ key: String) -> Located<PartialDate>? {
    guard let scalar = scalar(key) else { return nil }
    guard let date = PartialDate(scalar.text), date.precision == .day else {
      problems.append(.wrongValue("'\(key)' is a day", scalar, hint: "for example: 2026-07-15"))
      return nil
    }
    return Located(value: date, location: scalar.location)
  }
}
