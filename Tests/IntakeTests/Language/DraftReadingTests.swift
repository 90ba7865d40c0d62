import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct DraftReadingTests {
  /// The whole file's tree, and what it reads as.
  private func whole() throws -> (tree: YAMLNode, draft: Draft) {
    let (draft, problems) = read(WholeFile.text)
    try #require(problems == [])
    return (try #require(WholeFile.tree), try #require(draft))
  }

  private func problems(of tree: YAMLNode) -> (draft: Draft?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let draft = Draft.read(tree, reporting: &problems)
    return (draft, problems)
  }

  @Test func `a file with every key reads without a word`() throws {
    let draft = try whole().draft
    #expect(draft.id?.value == "evening-walks")
    #expect(draft.version?.value == "2.10.0")
    #expect(draft.language?.value == "pt-br")
    #expect(draft.minutes?.value == 12)
    #expect(draft.about?.template.placeholders.map(\.name.value) == ["clinic_readers", "clinic_read_when"])
    #expect(draft.source?.kind?.value == .published)
    #expect(draft.source?.permission?.text == "asked in 2020")
    #expect(draft.answers.map(\.name.value) == ["how-far", "how-sure"])
    #expect(draft.answers.first?.answer.labels.map(\.point.value) == [5, 7])
    #expect(draft.answers.first?.answer.to?.label?.text == "Far, far away")
    #expect(draft.lets.map(\.name.value) == ["is_tired", "walks_much"])
    #expect(draft.lets.first?.expression?.syntax?.dump == "(or (>= tired 2) (not (answered tired)))")
    #expect(draft.thanks?.text.text == "Thank you, {goal}.")
    #expect(draft.scores.map(\.id?.value) == ["fatigue", "far", "yeses", "most", "rate"])
    #expect(draft.alerts.map(\.level?.value) == [.urgent, .notice])
  }

  @Test func `pages keep their order and their kinds`() throws {
    let draft = try whole().draft
    let pages = draft.pages.map { entry in
      switch entry {
      case .page(let page): "\(page.name?.value ?? "?") \(page.roster?.id.value ?? "-") \(page.entries.count)"
      case .include(let include): "include \(include.id?.value ?? "?") \(include.when?.syntax?.dump ?? "-")"
      }
    }
    #expect(
      pages == [
        "start - 4", "include sleep-diary (in tired (list 2 other))", "walks walk 2", "seasons season 1",
        "picked pick 1",
      ])
    guard case .page(let start) = draft.pages.first else { return #expect(Bool(false)) }
    #expect(start.answer.keys.map(\.value) == ["answer", "at-least", "at-most"])
    let kinds = start.entries.map { entry in
      switch entry {
      case .question(let question): "question \(question.id?.value ?? "?")"
      case .say(let say): "say \(say.show?.value ?? "-")"
      case .group(let group): "group \(group.entries.count)"
      case .stop(let stop): "stop \(stop.name?.value ?? "?")"
      }
    }
    #expect(kinds == ["say night-lines", "question tired", "group 5", "stop too-tired"])
  }

  @Test func `options take codes of every look as text`() throws {
    guard case .page(let start) = try whole().draft.pages.first, case .question(let tired) = start.entries[1],
      case .options(let options, _) = tired.answer.choices
    else { return #expect(Bool(false)) }
    #expect(options.map(\.code.value) == ["no", "2", "other"])
    #expect(options.map(\.label?.text) == ["No", "Rather", "In another way"])
    #expect(options.map(\.points?.value) == [nil, 2, Fraction(1, over: 2)])
    #expect(options.map(\.isExclusive?.value) == [nil, true, nil])
    #expect(options.map(\.hasText?.value) == [nil, nil, false])
    #expect(tired.isRequired?.value == true && tired.identifies?.value == false)
  }

  @Test func `a score keeps its rule, its bands and its change`() throws {
    let score = try #require(try whole().draft.scores.first)
    guard case .sum(let sum) = score.rule, let weights = score.weights else { return #expect(Bool(false)) }
    let items = sum.items.map { item in
      switch item {
      case .one(let name): name.value
      case .span(let first, let last, _): "\(first.value) .. \(last.value)"
      }
    }
    #expect(items == ["tired", "fatigue_1 .. fatigue_4", "fatigue_9"])
    #expect(weights.weights.count == 4)
    #expect(score.notAsked?.value == .leaveOut)
    #expect(score.range?.value == Fraction(0)...(Fraction(49, over: 2) ?? .zero))
    #expect(score.bands.map { $0.from.map(\.from.value) } == [[0, 7], [0, 8]])
    #expect(score.bands.map { $0.when?.syntax?.dump } == ["(= sex female)", nil])
    #expect(score.change?.response?.drop?.value == 50)
    #expect(score.change?.crossing?.reference?.sd?.value == Fraction(19, over: 5))
    guard case .computed(let deviation, let reliability, let kind) = score.change?.reliable?.rule else {
      return #expect(Bool(false))
    }
    #expect(deviation?.value == Fraction(61, over: 10))
    #expect(reliability?.value == Fraction(21, over: 25))
    #expect(kind?.value == .retest)
  }

  @Test func `quoted and plain mean the same`() throws {
    let (draft, problems) = read(
      """
      "questionnaire": 'a'
      version: "1.0.0"
      title: A
      pages:
        - page: "p"
          title: P
          questions:
            - {id: "q", ask: Q, answer: "text", required: "true", lines: "3", not-after: 'today'}
      """)
    #expect(problems == [])
    guard case .page(let page) = draft?.pages.first, case .question(let question) = page.entries.first else {
      return #expect(Bool(false))
    }
    #expect(question.isRequired?.value == true)
    #expect(question.answer.lines?.value == 3)
    guard case .today = question.answer.notAfter else { return #expect(Bool(false)) }
  }

  // MARK: Properties of every key

  /// Keys whose mapping has the author's own words for keys.
  private static let openMappings: Set<String> = [
    "answers", "let", "choices", "labels", "over", "from", "to",
  ]

  @Test func `every key that is left out is missed or changes what was read`() throws {
    let (tree, draft) = try whole()
    for path in tree.paths {
      guard let pairs = tree.part(at: path)?.mapping else { continue }
      for index in pairs.indices {
        let smaller = tree.changing(path) { node in
          var pairs = pairs
          pairs.remove(at: index)
          return YAMLNode(.mapping(pairs), at: node.location)
        }
        let (changed, problems) = problems(of: smaller)
        #expect(!problems.isEmpty || changed != draft, "\(pairs[index].key.text) at \(path)")
      }
    }
  }

  @Test func `every key that is misspelled is reported where it stands`() throws {
    let (tree, _) = try whole()
    let stranger = try #require(
      YAMLDocument.parse(Source(name: "other.yaml", text: "zzzzzzzz: zzzzzzzz"), file: FileID(9)).root?
        .mapping?.first?
        .key)
    for path in tree.paths {
      guard let pairs = tree.part(at: path)?.mapping else { continue }
      let above = path.last.flatMap { index in
        tree.part(at: path.dropLast())?.mapping.map { $0[index].key.text }
      }
      if let above, Self.openMappings.contains(above) { continue }
      for index in pairs.indices {
        let (_, problems) = problems(
          of: tree.changing(path) { node in
            var pairs = pairs
            pairs[index] = YAMLPair(key: stranger, value: pairs[index].value)
            return YAMLNode(.mapping(pairs), at: node.location)
          })
        let key = pairs[index].key.text
        let isFirst = ["page", "include", "id", "say", "stop", "questions"].contains(key)
        #expect(
          problems.contains { $0.location?.file == FileID(9) && $0.code == "unknown-key" }
            || isFirst && !problems.isEmpty,
          "\(key) at \(path)")
      }
    }
  }

  @Test func `every value of a wrong shape is reported`() throws {
    let (tree, _) = try whole()
    let others = try ["'? !'", "[[zzz]]", "{zzz: [[zzz]]}"].map { text in
      let document = YAMLDocument.parse(Source(name: "other.yaml", text: "key: " + text), file: FileID(9))
      return try #require(document.root?.mapping?.first?.value)
    }
    for path in tree.paths {
      guard let part = tree.part(at: path) else { continue }
      for other in others where (other.scalar == nil) != (part.scalar == nil) || other.scalar == nil {
        // An option or a row is its label alone, or keys with a label among them.
        if other.scalar != nil, part.mapping?.contains(where: { $0.key.text == "label" }) == true { continue }
        if other.sequence != nil, part.sequence != nil || other.mapping != nil && part.mapping != nil {
          continue
        }
        let (_, problems) = problems(of: tree.replacing(path, with: other))
        #expect(
          problems.contains { $0.location?.file == FileID(9) },
          "\(other.content) at \(path) was read without a word")
      }
    }
  }

  @Test func `every key with nothing after it is reported`() throws {
    let (tree, _) = try whole()
    let nothing = try #require(
      YAMLDocument.parse(Source(name: "other.yaml", text: "key:"), file: FileID(9)).root?.mapping?.first?
        .value)
    for path in tree.paths.dropFirst() {
      let (_, problems) = problems(of: tree.replacing(path, with: nothing))
      #expect(!problems.isEmpty, "\(path)")
    }
  }

  // MARK: Hostile input

  @Test func `no change to the bytes makes the reader fail`() throws {
    var random = SeededGenerator(seed: 11)
    let original = Array(WholeFile.text.utf8)
    let codes = Set(LanguageCode.allCases.map(\.rawValue))
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = Array(" :{}[],-'\"\n|>#09az_".utf8).randomElement(using: &random) ?? 0x20
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        default:
          let end = min(bytes.count, index + Int.random(in: 1...40, using: &random))
          bytes.removeSubrange(index..<end)
        }
      }
      let source = Source(name: "t", text: String(decoding: bytes, as: UTF8.self))
      guard let root = YAMLDocument.parse(source, file: FileID(0)).root else { continue }
      let (_, problems) = problems(of: root)
      for problem in problems {
        #expect(codes.contains(problem.code) && problem.location != nil && !problem.message.isEmpty)
      }
    }
  }

  @Test func `no part in another part's place makes the reader fail`() throws {
    var random = SeededGenerator(seed: 13)
    let (tree, _) = try whole()
    let paths = tree.paths
    for _ in 0..<400 {
      guard let from = paths.randomElement(using: &random), let to = paths.randomElement(using: &random),
        let part = tree.part(at: from)
      else { continue }
      let (_, problems) = problems(of: tree.replacing(to, with: part))
      #expect(problems.allSatisfy { $0.location != nil })
    }
  }

  @Test func `the diagnostics of one file are in its order, and not without end`() throws {
    let pages = String(repeating: "  - {page: P, tilte: T}\n", count: 400)
    let (draft, problems) = read("questionnaire: a\nversion: 1.0.0\ntitle: A\npages:\n" + pages)
    #expect(draft?.pages.count == 400)
    #expect(problems.count == Draft.mostProblems + 1)
    #expect(problems.last?.contains("too-many-problems") == true)
    let lines = problems.dropLast().compactMap { Int($0.prefix { $0 != ":" }) }
    #expect(lines == lines.sorted())
  }
}
