public import Intake
public import LocatedYAML

/// What a check found, for other programs to read.
public struct DefinitionFindings: Sendable {
  /// The files that were checked, each once, with everything that they include.
  public let files: [String]
  public let findings: [Finding]
  /// What was proved of each questionnaire; `nil` where nothing was.
  public let proofs: [ProofReport]?

  public init(files: [String], findings: [Finding], proofs: [ProofReport]? = nil) {
    self.files = files
    self.findings = findings
    self.proofs = proofs
  }

  /// A diagnostic whose places name their files.
  public struct Finding: Hashable, Sendable {
    public let diagnostic: Diagnostic
    private let names: [String]

    /// - Parameter sources: The files, each at the place that its `FileID` says.
    public init(_ diagnostic: Diagnostic, in sources: [Source]) {
      self.diagnostic = diagnostic
      names = sources.map(\.name)
    }

    func name(of file: FileID) -> String? { names.indices.contains(file.index) ? names[file.index] : nil }
  }

  /// One line of JSON in UTF-8, without a line feed.
  ///
  /// `{"format":"intake-findings/1","files":[…],"findings":[{"severity","code","message","file","line","column",
  /// "end-line","end-column","hint","notes"}]}`; lines and columns count from 1, columns in Unicode scalars, the end
  /// is behind the last. What is not known is left out. Where there are proofs, `"proofs":[…]` follows, as
  /// `ProofReport.write` says.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "intake-findings/1")
      json.member("files", files)
      json.key("findings")
      json.array { json in
        for finding in findings { finding.write(to: &json) }
      }
      if let proofs {
        json.key("proofs")
        json.array { json in
          for proof in proofs { proof.write(to: &json) }
        }
      }
    }
    return json.bytes
  }
}

extension DefinitionFindings.Finding {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("code", diagnostic.code)
      json.member("message", diagnostic.message)
      write(diagnostic.location, to: &json)
      json.optional("hint", diagnostic.hint)
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("message", note.message)
            write(note.location, to: &json)
          }
        }
      }
    }
  }

  private func write(_ location: Location?, to json: inout JSONWriter) {
    guard let location else { return }
    json.optional("file", name(of: location.file))
    json.member("line", location.range.start.line)
    json.member("column", location.range.start.column)
    json.member("end-line", location.range.end.line)
    json.member("end-column", location.range.end.column)
  }
}
