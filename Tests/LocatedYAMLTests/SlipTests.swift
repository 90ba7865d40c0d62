import LocatedYAML
import TestSupport
import Testing

/// What authors do, and what they are told. Each message stands in Snapshots, to be read.
struct Slip: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }

  static let all: [Slip] = [
    Slip("colon-in-text", "title: Mood\nask: How: are you?\nhelp: x\n"),
    Slip("colon-in-parentheses", "- ask: Tablets? (For example: aspirin)\n"),
    Slip("colon-in-second-line", "help: Some people say\n  that they like: music\n"),
    Slip("colon-in-list-entry", "a: [b: c: d]\n"),
    Slip("unclosed-quote-to-end", "title: Mood\nask: \"How are you?\nhelp: x\n"),
    Slip("unclosed-quote-to-next", "ask: \"How are you?\nhelp: \"x\"\n"),
    Slip("unclosed-quote-in-list", "a: [\"b]\nc: d\n"),
    Slip("unclosed-apostrophe", "ask: 'tis the season\nb: c\n"),
    Slip("unclosed-square-bracket", "choices:\n  list: [x, y\nb: c\n"),
    Slip("unclosed-brace", "to: {10: Always\nb: c\n"),
    Slip("unclosed-brace-over-lines", "choices: {\n  yes: Yes,\n  no: No\nb: c\n"),
    Slip("unclosed-bracket-before-dash", "a:\n  - [x, y\n  - b\n"),
    Slip("unclosed-bracket-at-end", "a: [x, y"),
    Slip("unclosed-bracket-alone", "a: {b: ["),
    Slip("unclosed-bracket-after-comma", "choices:\n  list: [x,\n"),
    Slip("wrong-closing-bracket-after-colon", "a: {b: ]\n"),
    Slip("wrong-closing-bracket", "a: {x: [1, 2}\nb: c\n"),
    Slip("bracket-too-many", "a: {b: c}}\nd: e\n"),
    Slip("missing-comma", "a: {\n  b: c\n  d: e\n}\n"),
    Slip("two-commas", "a: [b, , c]\n"),
    Slip("tab-indent", "pages:\n\ttitle: Mood\n"),
    Slip("tab-after-dash", "- a: b\n-\tc: d\n  e: f\n"),
    Slip("tab-in-block-text", "say: |\n  x\n\ty\n"),
    Slip("indent-too-deep", "- id: mood\n   ask: How are you?\n"),
    Slip("indent-between", "a:\n    b: 1\n  c: 2\n"),
    Slip("indent-under-dash", "questions:\n  - id: a\n  ask: x\n"),
    Slip("indent-first-line", "  a: 1\nb: 2\n"),
    Slip("indent-dash-between", "a:\n  - b: c\n - d\n"),
    Slip("dash-among-keys", "a: 1\n- b\n"),
    Slip("dash-in-text", "a:\n  - b\n   - c\n"),
    Slip("spaces-in-empty-line", "say: >\n    \n  x\n"),
    Slip("text-begins-with-at", "ask: @home\nb: c\n"),
    Slip("text-begins-with-backtick", "ask: `x`\nb: c\n"),
    Slip("text-begins-with-percent", "ask: % of time\n"),
    Slip("text-begins-with-ampersand", "ask: & more\n"),
    Slip("text-begins-with-anchor", "ask: &more text\n"),
    Slip("text-begins-with-star", "ask: *very* much\nb: c\n"),
    Slip("text-begins-with-alias", "ask: *more\n"),
    Slip("text-begins-with-exclamation", "when: !answered\nb: c\n"),
    Slip("text-begins-with-bar", "ask: | text\nb: c\n"),
    Slip("text-begins-with-greater", "ask: > 3 times\nb: c\n"),
    Slip("text-begins-with-dash", "ask: - a\nb: c\n"),
    Slip("text-begins-with-question-mark", "ask: ? x\nb: c\n"),
    Slip("text-begins-with-comma", "ask: , x\nb: c\n"),
    Slip("text-begins-with-closing", "ask: ] x\nb: c\n"),
    Slip("text-begins-with-dash-in-braces", "a: {b: - c}\n"),
    Slip("text-begins-with-at-in-braces", "a: {b: @x, c: d}\n"),
    Slip("text-after-quote", "ask: \"Ideal\" client\nb: c\n"),
    Slip("text-after-quote-in-list", "a: [\"x\" y, z]\n"),
    Slip("text-after-quote-next-line", "a: \"b\"\n  c\nd: e\n"),
    Slip("apostrophe-in-quotes", "ask: 'It's'\nb: c\n"),
    Slip("apostrophe-in-open-quotes", "ask: 'It's fine\nb: c\n"),
    Slip("bad-escape", "shape: \"\\d{5}\"\n"),
    Slip("bad-escape-digits", "a: \"\\xZZ\"\n"),
    Slip("bad-escape-surrogate", "a: \"\\ud83d\\ude00\"\n"),
    Slip("escaped-control", "a: \"red \\e[31m text\"\n"),
    Slip("pattern-in-brackets", "shape: [0-9]{5}\nb: c\n"),
    Slip("bracket-in-list", "asked: [mood, copay[1]]\n"),
    Slip("bracket-in-braces", "scores: {fit[1]: 3}\n"),
    Slip("text-begins-with-brace", "because: {a}, {b}\nc: d\n"),
    Slip("placeholder-alone", "called: {name}\nb: c\n"),
    Slip("placeholder-with-bar", "called: {name | nobody}\nb: c\n"),
    Slip("placeholder-doubled", "called: {{name}}\n"),
    Slip("colon-without-space-in-braces", "to: {0:Not at all}\n"),
    Slip("colon-without-space-first", "choices: {0:Not at all, 1: Often}\n"),
    Slip("colon-without-space-first-line", "ask:What\nb: c\n"),
    Slip("colon-without-space-later-line", "b: c\nask:What\n"),
    Slip("comma-in-label", "choices: {yes: Yes, I do, no: No}\n"),
    Slip("commas-in-label", "choices: {other: This, that, the other}\n"),
    Slip("comma-in-last-label", "to: {10: The hardest, ever}\n"),
    Slip("comma-in-condition", "a: {when: a in (x, y), points: 3}\n"),
    Slip("comma-in-list", "sum: [mean(a, b), c]\n"),
    Slip("braces-for-a-list", "a: {b, c}\n"),
    Slip("value-missing-first", "a: {b, c: d}\n"),
    Slip("comment-in-text", "help: See question #3 above\n"),
    Slip("comment-instead-of-text", "help: #3\n"),
    Slip("comment-before-second-line", "help: See #3\n  above\n"),
    Slip("comment-in-braces", "a: {b: See #3}\nc: d\n"),
    Slip("comment-inside-long-text", "help: See this # a comment\n  and that\nb: c\n"),
    Slip("line-without-key", "a: b\nsome words\nc: d\n"),
    Slip("line-without-key-last", "a: b\nsome words"),
    Slip("key-missing", ": b\n"),
    Slip("anchor", "a: &x 1\nb: *x\nc: [*x, *x, *x, *x]\n"),
    Slip("tag", "a: !!int 3\nb: !point {x: 1}\n"),
    Slip("tag-unknown-handle", "a: !e!x 3\n"),
    Slip("merge-key", "a:\n  <<: {b: c}\n"),
    Slip("directive-version", "%YAML 1.2\n---\na: b\n"),
    Slip("directive-future", "%YAML 1.3\n---\na: b\n"),
    Slip("directive-tag", "%TAG ! tag:x,2000:\n---\na: b\n"),
    Slip("directive-unknown", "a: b\n%of the time\n"),
    Slip("complex-key-list", "[a, b]: c\n"),
    Slip("complex-key-mapping", "{a: b}: c\n"),
    Slip("complex-key-question-mark", "? a\n: b\n"),
    Slip("complex-key-without-value", "? a\n"),
    Slip("second-document", "a: b\n---\nc: d\n"),
    Slip("second-document-after-end", "a: b\n...\nc: d\n"),
    Slip("duplicate-key", "a: b\nc: d\n'a': e\n"),
    Slip("duplicate-key-composed", "caf\u{E9}: b\ncafe\u{301}: d\n"),
    Slip("many-at-once", "a: {yes: Yes, I do}\nb: !x c\nb: &d e\nf: See #3\n"),
    Slip("empty", ""),
    Slip("empty-comments", "# nothing yet\n"),
    Slip("empty-dashes", "---\n"),
  ]
}

@Suite struct SlipTests {
  @Test(arguments: Slip.all) func `each slip is told as it was read and found right`(_ slip: Slip) {
    #expect(Snapshot(slip.name).difference(from: slip.text + "\n" + rendered(slip.text)) == nil)
  }

  @Test func `names of slips are not used twice`() {
    #expect(Set(Slip.all.map(\.name)).count == Slip.all.count)
  }

  @Test(arguments: Slip.all) func `no slip is told in the words of the YAML grammar`(_ slip: Slip) {
    for diagnostic in parse(slip.text).diagnostics {
      let words = ([diagnostic.message, diagnostic.hint ?? ""] + diagnostic.notes.map(\.message)).joined(
        separator: " ")
      for jargon in [
        "token", "scalar", "flow", "block", "context", "simple key", "node", "stream", "parsing",
      ] {
        #expect(!words.contains(jargon))
      }
      #expect(diagnostic.code != "syntax")
    }
  }

  @Test(arguments: Slip.all) func `a slip is told at the same place with CRLF`(_ slip: Slip) {
    let text = slip.text.replacing("\n", with: "\r\n")
    #expect(parse(text).diagnostics == parse(slip.text).diagnostics)
  }

  @Test(arguments: [
    "a: b # a comment\n", "a: b #\n", "a: b ##\n", "a: b #---\n", "a: \"b\" #c\n", "a: b#c\n", "#c\na: b\n",
    "a:  #c\n  b: c\n", "a: What?\n", "a: it's\n", "a: -1\n", "a: 0..12\n", "a: [a_1 .. a_9]\n", "no: No\n",
    "a: x; y\n", "a: 50%\n", "a: {b: c?, d: e}\n", "a: {b: }\n", "a: {b: , c: d}\n", "a: []\n", "a: {}\n",
    "a: |\n  - b\n  - c\n", "a: [at 12:30, b]\n", "a: b\n...\n", "---\na: b\n", "a: http://x.org\n",
    "a: \"{b}\"\n", "a: How old\n  are you -\n  roughly\n", "? : b\n".replacing("? ", with: "x"),
    "a: [(b), c]\n", "when: a in (x, y)\n", "a: 'b, c'\n", "- - a\n  - b\n", "a:\n- b\n- c\n",
  ])
  func `what only looks like a slip is left alone`(_ text: String) {
    #expect(parse(text).diagnostics == [])
  }
}
