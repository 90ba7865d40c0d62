import Foundation
import IntakeAuthoring
import TestSupport
import Testing

@Suite struct `What intake check writes` {
  let shell: Shell

  init() throws { shell = try Shell() }

  private func put(_ id: String, ask: String = "How are you?", version: String = "1.0.0") throws {
    try shell.put(
      """
      questionnaire: \(id)
      version: \(version)
      title: A title
      language: en
      source: {kind: own, citation: Ours, rights: Ours}
      pages:
        - page: page
          title: A page
          questions:
            - id: ok
              ask: "\(ask)"
              answer: yes-no
      """, at: "\(id).yaml")
  }

  private static let git = "git -c user.name=A -c user.email=a@example.org -c init.defaultBranch=main"

  @Test(.enabled(if: hasTool("git"), "git is not installed"))
  func `warns of a version that was not raised since the last commit`() throws {
    try put("sleep")
    try put("nap")
    let commit = "\(Self.git) add sleep.yaml && \(Self.git) commit -q -m First"
    let made = try shell.run(
      "\(Self.git) init -q . && intake check sleep.yaml && \(commit) && intake check sleep.yaml")
    #expect(made.status == 0, "\(made.error)")
    #expect(!made.output.contains("warning["), "no commit, and no change")

    try put("sleep", ask: "How do you sleep?")
    try put("nap", ask: "How do you nap?")
    let changed = try shell.run("intake check sleep.yaml nap.yaml")
    #expect(changed.status == 0)
    #expect(
      changed.output == """
        sleep.yaml:2:10: warning[version-not-raised]: 'sleep' has changed since it was last committed, and its version \
        is still 1.0.0
            2 | version: 1.0.0
              |          ^^^^^ raise it, as to 1.0.1

        2 questionnaires: no errors, 1 warning.

        """)
    // From another directory, by its whole path, and where there is no Git.
    #expect(try shell.run("cd / && intake check '\(shell.at("sleep.yaml"))'").output.contains("not-raised"))
    let without = try shell.run("b=$(command -v intake) && PATH=/nowhere && $b check sleep.yaml")
    #expect(without.output == "1 questionnaire: no errors, no warnings.\n", "\(without.error)")

    try put("sleep", ask: "How do you sleep?", version: "1.0.1")
    #expect(try shell.run("intake check sleep.yaml").output == "1 questionnaire: no errors, no warnings.\n")
  }

  @Test(arguments: ["text", "json", "sarif"])
  func `is the same on one core and on all`(_ format: String) throws {
    for index in 0..<24 {
      let hard = "Describe interpersonal difficulties affecting relationship number \(index)"
      try put("q\(index)", ask: index % 3 == 0 ? hard : index % 3 == 1 ? "Are {you} well?" : "Are you well?")
    }
    let all = try shell.run("intake check --format \(format) .")
    let one = try shell.run(
      "taskset -c $(taskset -cp $$ | sed 's/.*: //; s/[-,].*//') intake check --format \(format) .")
    #expect(all.status == 1)
    #expect(all.output.components(separatedBy: "unknown-name").count > 8)
    #expect(one.status == all.status && one.output == all.output && one.error == all.error)
  }

  @Test func `is SARIF for code hosts`() throws {
    try put("a b", ask: "É {ok} {you}?")
    try shell.put(
      try shell.text(of: "a b.yaml").replacingOccurrences(
        of: "    - id: ok",
        with: "    - id: ok\n          ask: Hm\n          answer: yes-no\n        - id: ok"),
      at: "a b.yaml")
    let outcome = try shell.run("intake check --format sarif './a b.yaml' '\(shell.at("a b.yaml"))'")
    #expect(outcome.status == 1)
    let log = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let run = try #require(runs.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "intake")
    let described = try #require(driver["rules"] as? [[String: Any]])
    for rule in described {
      for key in ["shortDescription", "help"] {
        let text = try #require((rule[key] as? [String: Any])?["text"] as? String)
        #expect(text.hasSuffix("."), "\(text)")
      }
    }
    let rules = described.compactMap { $0["id"] as? String }
    #expect(rules == rules.sorted() && Set(rules).count == rules.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    var hasRelated = false
    for result in results {
      let rule = try #require(result["ruleIndex"] as? Int)
      #expect(rules.indices.contains(rule) && rules[rule] == result["ruleId"] as? String)
      #expect(["error", "warning"].contains(result["level"] as? String))
      let related = result["relatedLocations"] as? [[String: Any]] ?? []
      hasRelated = hasRelated || !related.isEmpty
      for place in [result] + related {
        #expect(((place["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      }
      let locations = try #require(result["locations"] as? [[String: Any]])
      for place in locations + related {
        let physical = try #require(place["physicalLocation"] as? [String: Any])
        #expect((physical["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b.yaml")
        let region = try #require(physical["region"] as? [String: Int])
        #expect(region.keys.sorted() == ["endColumn", "endLine", "startColumn", "startLine"])
        #expect(region.values.allSatisfy { $0 >= 1 })
      }
    }
    #expect(hasRelated)
    let clean = try shell.run("printf '' > empty.yaml; intake check --format sarif empty.yaml")
    #expect(clean.status == 1)
  }

  @Test func `is SARIF in which a mend follows the message`() throws {
    try put("sleep", ask: "É {yuo}?")
    let outcome = try shell.run("intake check --format sarif sleep.yaml")
    #expect(
      outcome.output.hasPrefix(
        #"{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","#
          + #""version":"2.1.0","runs":[{"tool":{"driver":{"name":"intake","semanticVersion":"0.1.0","rules":["#
          + #"{"id":"unknown-name","shortDescription":{"text":"\#(try title(of: "unknown-name")).""#))
    #expect(
      outcome.output.contains(
        #"}}]}},"columnKind":"unicodeCodePoints","#
          + #""artifacts":[{"location":{"uri":"sleep.yaml"}}],"results":[{"ruleId":"unknown-name","ruleIndex":0,"#
          + #""level":"error","message":{"text":"#))
    #expect(
      outcome.output.hasSuffix(
        #""region":{"startLine":11,"startColumn":18,"endLine":11,"endColumn":21}}}]}]}]}"# + "\n"),
      "\(outcome.output)")
  }

  /// What the code's page is called, with a capital.
  private func title(of code: String) throws -> String {
    let title = try #require(Explanation.pages(about: code).first).title
    return title.prefix(1).uppercased() + title.dropFirst()
  }
}
