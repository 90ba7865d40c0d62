internal import LocatedYAML

extension FormulationDraft {
  init(reading reader: inout MappingReader) {
    symptoms = reader.mappings("symptoms", as: "a symptom") { SymptomDraft(reading: &$0) }
    events = reader.mapping("events", as: "'events'") { EventsDraft(reading: &$0) }
    people = reader.mapping("people", as: "'people'") { PeopleDraft(reading: &$0) }
    wish = reader.name("wish", .id)
    areas = reader.mappings("areas", as: "an area") { AreaDraft(reading: &$0) }
    location = reader.location
  }
}

extension SymptomDraft {
  fileprivate init(reading reader: inout MappingReader) {
    name = reader.newName("symptom", .name, required: true)
    title = reader.label("title", required: true)
    severity = reader.reference("severity", required: true)
    above = reader.number("above", required: true)
    course = reader.reference("course")
    began = reader.reference("began")
    linked = reader.reference("linked")
    location = reader.location
  }
}

extension EventsDraft {
  fileprivate init(reading reader: inout MappingReader) {
    from = reader.name("from", .id, required: true)
    kind = reader.name("kind", .id, required: true)
    date = reader.name("date", .id, required: true)
    impact = reader.name("impact", .id)
    people = reader.name("people", .id)
    location = reader.location
  }
}

extension PeopleDraft {
  fileprivate init(reading reader: inout MappingReader) {
    from = reader.name("from", .id, required: true)
    close = reader.name("close", .id)
    wished = reader.name("wished", .id)
    support = reader.name("support", .id)
    strain = reader.name("strain", .id)
    expected = reader.name("expected", .id)
    location = reader.location
  }
}

extension AreaDraft {
  fileprivate init(reading reader: inout MappingReader) {
    name = reader.newName("area", .name, required: true)
    title = reader.label("title", required: true)
    onlyWithout = reader.names("only-without", .name)
    evidence = reader.mappings("evidence", as: "a piece of evidence") {
      EvidenceDraft(reading: &$0, hasStrength: true)
    }
    against = reader.mappings("against", as: "a piece of evidence against") {
      EvidenceDraft(reading: &$0, hasStrength: false)
    }
    location = reader.location
  }
}

extension EvidenceDraft {
  fileprivate init(reading reader: inout MappingReader, hasStrength: Bool) {
    each = reader.name("each", .id)
    when = reader.expression("when", required: true)
    if hasStrength {
      strength = reader.word("strength", required: true)
    } else {
      reader.allow("strength")
      reader.reportMisplaced("strength", "has no meaning in 'against', which ranks nothing")
    }
    because = reader.text("because", required: true)
    location = reader.location
  }
}
