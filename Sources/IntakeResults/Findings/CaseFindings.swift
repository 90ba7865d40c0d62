public import Intake
public import LocatedYAML

/// What came of the cases of a questionnaire, for other programs to read.
public struct CaseFindings: Sendable {
  /// One case of a file.
  public struct Outcome: Sendable {
    public let name: String
    /// The line of its name, from 1.
    public let line: Int
    public let passed: Bool

    public init(name: String, line: Int, passed: Bool) {
      (self.name, self.line, self.passed) = (name, line, passed)
    }
  }

  public let questionnaire: String
  /// The file of cases.
  public let file: String
  public let cases: [Outcome]
  public let findings: [DefinitionFindings.Finding]
  /// `nil` where it was not asked for, or there are errors.
  public let coverage: Coverage?
  private let sources: [Source]

  /// - Parameter sources: The files, each at the place that its `FileID` says.
  public init(
    questionnaire: String, file: String, cases: [Outcome], findings: [DefinitionFindings.Finding],
    coverage: Coverage?, in sources: [Source]
  ) {
    self.questionnaire = questionnaire
    self.file = file
    self.cases = cases
    self.findings = findings
    self.coverage = coverage
    self.sources = sources
  }

  /// One line of JSON in UTF-8, without a line feed.
  ///
  /// `{"format":"intake-tests/1","files":[{"questionnaire","file","cases":[{"name","line","passed"}],"findings":[…],
  /// "coverage":{KIND:{"reached","of"},"gaps":[{"kind","message","file","line","column"}],"impossible":[…]}}],
  /// "passed","failed"}`; findings are those of `DefinitionFindings`. What is not known is left out.
  public static func json(_ files: [CaseFindings]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "intake-tests/1")
      json.key("files")
      json.array { json in
        for file in files { file.write(to: &json) }
      }
      let cases = files.flatMap(\.cases)
      json.member("passed", cases.count(where: \.passed))
      json.member("failed", cases.count { !$0.passed })
    }
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("questionnaire", questionnaire)
      json.member("file", file)
      json.key("cases")
      json.array { json in
        for outcome in cases {
          json.object { json in
            json.member("name", outcome.name)
            json.member("line", outcome.line)
            json.member("passed", outcome.passed)
          }
        }
      }
      json.key("findings")
      json.array { json in
        for finding in findings { finding.write(to: &json) }
      }
      guard let coverage else { return }
      json.key("coverage")
      json.object { json in
        for kind in CoverageKind.allCases {
          let (reached, all) = coverage.count(kind)
          json.key(kind.rawValue)
          json.object { json in
            json.member("reached", reached)
            json.member("of", all)
          }
        }
        write(coverage.gaps, "gaps", to: &json)
        write(coverage.proved, "impossible", to: &json)
      }
    }
  }

  private func write(_ gaps: [Coverage.Gap], _ key: String, to json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for gap in gaps {
        json.object { json in
          json.member("kind", gap.kind.rawValue)
          json.member("message", gap.words)
          guard let place = gap.location, sources.indices.contains(place.file.index) else { return }
          json.member("file", sources[place.file.index].name)
          json.member("line", place.range.start.line)
          json.member("column", place.range.start.column)
        }
      }
    }
  }
}
