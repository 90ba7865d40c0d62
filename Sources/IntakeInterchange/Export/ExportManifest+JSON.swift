internal import Intake
internal import IntakeResults

extension ExportManifest {
  /// The manifest as one line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("format", ExportManifest.format)
      json.text("made", made.description)
      json.key("engine")
      json.object { json in
        json.text("name", engine.name)
        json.text("version", engine.version)
      }
      json.text("command", command)
      json.text("title", title)
      json.list("definitions", definitions) { json, definition in
        json.object { json in
          json.text("id", definition.id)
          json.text("version", definition.version)
          json.text("digest", definition.digest)
        }
      }
      json.key("counts")
      json.object { json in
        for (key, count) in counts.all { json.number(key, Fraction(count)) }
      }
      json.list("permitted-by", permissions) { json, id in json.string(id) }
      json.list("included-by-name", inclusions) { json, inclusion in json.string(inclusion.rawValue) }
      json.list("left-out", leftOut) { json, withheld in
        json.object { json in
          json.text("what", withheld.inclusion.rawValue)
          json.list("questions", withheld.questions) { json, id in json.string(id) }
        }
      }
      json.list("dates-as-years", datesCut) { json, id in json.string(id) }
      json.list("ages-over-89-as-90+", agesCut) { json, id in json.string(id) }
      json.flag("study-ids", !inclusions.contains(.respondent))
      json.flag("anonymous", false)
      json.text("layout", layout)
      json.text("dialect", ExportManifest.dialect)
      json.list("files", files) { json, file in
        json.object { json in
          json.text("name", file.name)
          json.number("bytes", Fraction(file.bytes))
          json.text("sha256", file.sha256)
        }
      }
    }
    return json.bytes
  }

  static let dialect =
    "CSV after RFC 4180: comma, UTF-8 without a byte order mark, a line feed behind each record, a header; "
    + "a missing value is an empty cell"
}

extension ExportManifest.Counts {
  fileprivate var all: [(String, Int)] {
    [
      ("given", given), ("other-questionnaire", otherQuestionnaire), ("other-version", otherVersion),
      ("contradictory", contradictory), ("twice", twice), ("not-permitted", notPermitted),
      ("responses", responses), ("respondents", respondents),
    ]
  }
}
