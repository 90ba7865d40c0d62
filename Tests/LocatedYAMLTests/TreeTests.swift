import LocatedYAML
import TestSupport
import Testing

@Suite struct TreeTests {
  static let everyShape = """
    # a comment
    id: mood
    'quoted': "two
      lines"
    list:
      - a
      - b: c
        d:
      - [x, {y: z}]
    indentless:
    - 1
    - no
    literal: |
      kept
       as it is

    folded: >-
      joined
      lines
    empty: {}
    """

  @Test func `every kind of value knows its place`() throws {
    let root = try #require(parse(TreeTests.everyShape).root)
    #expect(Snapshot("tree").difference(from: TreeTests.everyShape + "\n\n" + root.dump()) == nil)
  }

  @Test func `line ends make no difference`() {
    let read = parse(TreeTests.everyShape)
    for lineEnd in ["\r\n", "\r"] {
      let other = parse(TreeTests.everyShape.replacing("\n", with: lineEnd))
      #expect(other.root == read.root)
      #expect(other.root?.dump() == read.root?.dump())
    }
  }

  @Test func `a byte order mark at the start is passed over`() {
    #expect(parse("\u{FEFF}a: b\n").root == parse("a: b\n").root)
  }

  @Test(arguments: ["no", "on", "1e3", "2026-01", "~", "null", "010", "12:30", "0x1F", ".inf", "true"])
  func `nothing is typed by its look`(_ text: String) throws {
    let pairs = try #require(parse("\(text): \(text)").root?.mapping)
    #expect(pairs.map(\.key.text) == [text])
    #expect(pairs.map(\.value.scalar?.text) == [text])
  }

  @Test func `an absent value is an empty plain text`() throws {
    let value = try #require(parse("a:\n").root?.mapping?.first?.value.scalar)
    #expect(value.text == "")
    #expect(value.style == .plain)
  }

  @Test func `pairs stand in the order of the file`() throws {
    let keys = (0..<100).map { "k\($0 * 7919 % 100)" }
    let root = try #require(parse(keys.map { "\($0): x\n" }.joined()).root)
    #expect(root.mapping?.map(\.key.text) == keys)
  }

  @Test func `a root may be a text or a list`() {
    #expect(parse("just words\n").root?.scalar?.text == "just words")
    #expect(parse("- a\n- b\n").root?.sequence?.count == 2)
  }

  @Test func `columns count characters and not bytes`() throws {
    let pair = try #require(parse("漢字é🙂: b\n").root?.mapping?.first)
    #expect(pair.key.location.range.dump == "@1:1-1:5")
    #expect(pair.value.location.range.dump == "@1:7-1:8")
  }
}
