import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct ExpressionSyntaxTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let tree: String
    init(_ text: String, _ tree: String) { (self.text, self.tree) = (text, tree) }
    var testDescription: String { text }
  }

  static let trees = [
    // names, codes, numbers
    Row("is_change", "is_change"),
    Row("event_kind = new-child", "(= event_kind new-child)"),
    Row("visits = 2-4", "(= visits 2-4)"),
    Row("a_1 = 07", "(= a_1 07:7)"),
    Row("temperature >= -3", "(>= temperature -3)"),
    Row("pain > 2.50", "(> pain 2.50:2.5)"),
    Row("since != 2026-07", "(!= since 2026-07)"),
    Row("since[low-mood]", "since[low-mood]"),
    Row("phq9[1] >= 10", "(>= phq9[1] 10)"),
    // how tightly things bind
    Row("a or b and c", "(or a (and b c))"),
    Row("a and b and c or d", "(or (and a b c) d)"),
    Row("(a or b) and c", "(and (or a b) c)"),
    Row("not a = 1 and b", "(and (not (= a 1)) b)"),
    Row("not not a", "(not (not a))"),
    Row("not (a or b)", "(not (or a b))"),
    Row("a + b * c = d - 1", "(= (+ a (* b c)) (- d 1))"),
    Row("a - b - c", "(- (- a b) c)"),
    Row("a / b / c", "(/ (/ a b) c)"),
    Row("4 * (a + b)", "(* 4 (+ a b))"),
    Row("4*a+b", "(+ (* 4 a) b)"),
    Row("-a + 1", "(+ (neg a) 1)"),
    Row("a - -3", "(- a -3)"),
    Row("((a))", "a"),
    // in, lists, ranges
    Row("event_kind in (separation, new-child)", "(in event_kind (list separation new-child))"),
    Row("event_kind in (separation)", "(in event_kind separation)"),
    Row("age in 18..64", "(in age (.. 18 64))"),
    Row("age in 18 .. 64 and b", "(and (in age (.. 18 64)) b)"),
    Row("change in -3..3", "(in change (.. -3 3))"),
    Row("age in (1..5, 9)", "(in age (list (.. 1 5) 9))"),
    Row("not age in 0.5..1.5", "(not (in age (.. 0.5 1.5)))"),
    // calls
    Row("count(person) > 0", "(> (count person) 0)"),
    Row("count(person where closeness >= 4) = 0", "(= (count person where (>= closeness 4)) 0)"),
    Row("count(phq9_1 .. phq9_9 where it >= 1) >= 1", "(>= (count (.. phq9_1 phq9_9) where (>= it 1)) 1)"),
    Row("any(event where is_change)", "(any event where is_change)"),
    Row("sum(a, b, c_1 .. c_3)", "(sum a b (.. c_1 c_3))"),
    Row("sum((a, b))", "(sum (list a b))"),
    Row("all((a_1, a_2) where it = no and b)", "(all (list a_1 a_2) where (and (= it no) b))"),
    Row("not answered(phq9) or phq9 >= 5", "(or (not (answered phq9)) (>= phq9 5))"),
    Row("not has(supports, family)", "(not (has supports family))"),
    Row("months_between(since, today) <= 6", "(<= (months_between since today) 6)"),
    Row(
      "before(event_date, since[low-mood], within 6 months)",
      "(before event_date since[low-mood] within 6 months)"),
    Row("after(a, b, within 1 year)", "(after a b within 1 year)"),
    Row("count = 1", "(= count 1)"),
    // words in capitals are codes where a value stands
    Row("state in (OR, NV)", "(in state (list OR NV))"),
  ]

  @Test(arguments: trees) func `an expression has the tree that it reads as`(row: Row) throws {
    let text = LocatedText(scalar: try #require(scalar(row.text)))
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(text, reporting: &problems)
    #expect(problems.map(\.line) == [])
    #expect(syntax?.dump == row.tree)
  }

  @Test(arguments: ["", "\"", "'"]) func `quotes around an expression change nothing`(quote: String) throws {
    let text = try #require(scalar("a = 1 and since[worry] != 2026", quoted: quote))
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(LocatedText(scalar: text), reporting: &problems)
    #expect(syntax?.dump == "(and (= a 1) (!= since[worry] 2026))")
    #expect(syntax?.location.short == "1:\(quote.isEmpty ? 6 : 7)-\(quote.isEmpty ? 36 : 37)")
  }

  @Test func `a colon behind within reads the same in quotes`() throws {
    let text = try #require(scalar("before(a, b, within: 6 months)", quoted: "\""))
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(LocatedText(scalar: text), reporting: &problems)
    #expect(syntax?.dump == "(before a b within 6 months)")
  }

  @Test(arguments: trees) func `every part stands where its words are`(row: Row) throws {
    let source = "key: " + row.text
    let text = LocatedText(scalar: try #require(scalar(row.text)))
    var problems: [Diagnostic] = []
    let syntax = try #require(ExpressionSyntax.parse(text, reporting: &problems))
    for part in syntax.all {
      let words = part.location.text(in: source)
      switch part.kind {
      case .number(_, let text): #expect(words == text)
      case .name(let name): #expect(words == name)
      case .row(let name, let row):
        #expect(words == "\(name.value)[\(row.value)]")
        #expect(name.location.text(in: source) == name.value)
        #expect(row.location.text(in: source) == row.value)
      case .comparison(let sign, _, _): #expect(sign.location.text(in: source) == sign.value.rawValue)
      case .arithmetic(let sign, _, _): #expect(sign.location.text(in: source) == sign.value.rawValue)
      case .call(let call):
        #expect(call.function.location.text(in: source) == call.function.value.rawValue)
        #expect(words.hasPrefix(call.function.value.rawValue) && words.hasSuffix(")"))
        if let within = call.within {
          #expect(within.location.text(in: source) == within.value.description)
        }
      default: break
      }
      // Read alone, the words of a part are that part again.
      if case .list = part.kind { continue }
      if case .span = part.kind { continue }
      var problems: [Diagnostic] = []
      let again = LocatedText(scalar: try #require(scalar(words, quoted: "'")))
      #expect(ExpressionSyntax.parse(again, reporting: &problems)?.dump == part.dump)
    }
  }

  @Test func `an expression over several lines has each part on its own`() throws {
    let yaml = """
      key: >-
        phq9 >= 5
        or gad7 >= 5
      """
    let document = YAMLDocument.parse(Source(name: "t", text: yaml), file: FileID(0))
    let text = LocatedText(scalar: try #require(document.root?.mapping?.first?.value.scalar))
    var problems: [Diagnostic] = []
    let syntax = try #require(ExpressionSyntax.parse(text, reporting: &problems))
    #expect(syntax.dump == "(or (>= phq9 5) (>= gad7 5))")
    #expect(syntax.kind.parts.map(\.location.short) == ["2:3-12", "3:6-15"])
  }

  @Test func `nesting ends at the limit and not in a crash`() throws {
    for depth in [10, 63, 64, 65, 500, 990] {
      for (open, close) in [("(", ")"), ("not ", ""), ("sum(", ")"), ("- ", "")] {
        let words = String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
        guard words.utf8.count <= ExpressionSyntax.longest else { continue }
        var problems: [Diagnostic] = []
        let text = LocatedText(scalar: try #require(scalar(words, quoted: "'")))
        let syntax = ExpressionSyntax.parse(text, reporting: &problems)
        #expect((syntax == nil) == !problems.isEmpty)
        #expect(problems.allSatisfy { $0.code == "expression-too-large" })
        #expect((syntax == nil) == (depth > (open == "(" ? 64 : 63)))
        #expect(syntax.map { $0.height <= ExpressionSyntax.tallest } ?? true)
      }
    }
  }

  @Test func `many conditions joined by and are one level`() throws {
    let words = Array(repeating: "a", count: 300).joined(separator: " and ")
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(
      LocatedText(scalar: try #require(scalar(words))), reporting: &problems)
    #expect(syntax?.height == 2)
  }

  @Test func `a text beyond the limit is refused whole`() throws {
    let words = String(repeating: "a or ", count: 500) + "a"
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(
      LocatedText(scalar: try #require(scalar(words))), reporting: &problems)
    #expect(syntax == nil)
    #expect(problems.map(\.code) == ["expression-too-large"])
  }

  @Test func `no bytes make the reader of expressions fail`() throws {
    var random = SeededGenerator(seed: 7)
    let pieces =
      Self.trees.map(\.text) + [
        "..", "(", ")", "[", "]", ",", "-", "--", "==", "!", "\"", "where", "within", "it", "ä", "…", "🙂",
        "1.", ".5",
        "99999999999999999999", "not", "in", "\t", "{", "}", ":", "'", "“", "\\", "%", "&&", "a.b", "0..0..0",
      ]
    for _ in 0..<4_000 {
      var words = ""
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let piece = pieces.randomElement(using: &random) ?? ""
        let scalars = Array(piece.unicodeScalars)
        let cut = Int.random(in: 0...scalars.count, using: &random)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Bool.random(using: &random) ? scalars[cut...] : scalars[..<cut])
        words += String(view) + (Bool.random(using: &random) ? " " : "")
      }
      let quoted = words.filter { $0 != "'" && $0 != "\t" }
      guard let scalar = scalar(quoted, quoted: "'") else { continue }
      var problems: [Diagnostic] = []
      let syntax = ExpressionSyntax.parse(LocatedText(scalar: scalar), reporting: &problems)
      #expect((syntax == nil) == !problems.isEmpty, "\(quoted)")
    }
  }
}
