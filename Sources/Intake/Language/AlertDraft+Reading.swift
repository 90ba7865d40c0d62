internal import LocatedYAML

extension AlertDraft {
  init(reading reader: inout MappingReader) {
    name = reader.newName("alert", .name, required: true)
    when = reader.expression("when", required: true)
    level = reader.word("level", required: true)
    say = reader.text("say")
    show = reader.name("show", .name)
    if level?.value != .urgent, !reader.has("say") {
      reader.reportMisplaced("show", "stands under 'say', which this alert does not have")
    }
    tell = reader.text("tell", required: true)
    each = reader.name("each", .id)
    location = reader.location
  }
}
