import LocatedYAML
import Testing

@testable import Intake

@Suite struct `A raised version` {
  private static let text = """
    questionnaire: sleep
    version: 1.2.9
    pages:
      - page: sleep   # as it was
        title: Sleep
    """

  private func finding(_ now: String, since before: String = text) -> Diagnostic? {
    .versionNotRaised(
      Source(name: "sleep.yaml", text: now), in: FileID(3), since: Source(name: "sleep.yaml", text: before))
  }

  private func changed(_ text: String = text, version: String = "1.2.9") -> String {
    text.replacingOccurrences("title: Sleep", "title: Sleeping").replacingOccurrences("1.2.9", version)
  }

  @Test func `is asked for where a file says something else`() {
    let found = finding(changed())
    #expect(found?.code == "version-not-raised")
    #expect(found?.severity == .warning)
    #expect(found?.hint == "raise it, as to 1.2.10")
    #expect(found?.location?.file == FileID(3))
    #expect(found?.location?.range.start == Position(line: 2, column: 10))
    #expect(finding(Self.text.replacingOccurrences("page: sleep", "page: nap")) != nil)
    #expect(finding(Self.text + "\nthanks: Thank you") != nil)
  }

  @Test func `is higher number by number`() {
    #expect(finding(changed(version: "1.2.8")) != nil)
    #expect(finding(changed(version: "1.2.8"))?.message.contains("below 1.2.9") == true)
    #expect(finding(changed(version: "1.2.10")) == nil)
    #expect(finding(changed(version: "1.10.0")) == nil)
    #expect(finding(changed(version: "2.0.0")) == nil)
    #expect(finding(changed(version: "0.9.9")) != nil)
  }

  @Test func `is not asked for where nothing else is said`() {
    #expect(finding(Self.text) == nil)
    #expect(finding(Self.text.replacingOccurrences("as it was", "as it is")) == nil)
    #expect(finding("# A comment\n\n" + Self.text) == nil)
    #expect(finding(Self.text.replacingOccurrences("title: Sleep", "title: \"Sleep\"")) == nil)
  }

  @Test func `is nothing to say of a file that cannot be read`() {
    #expect(finding(changed(), since: "") == nil)
    #expect(finding("version: [") == nil)
    #expect(finding(changed(), since: "../elsewhere.yaml") == nil)
    #expect(finding(changed(version: "next")) == nil)
    #expect(finding(changed(version: "99999999999999999999.0.0")) == nil)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
