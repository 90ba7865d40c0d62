import Testing

@testable import Intake

@Suite struct `The graph of a questionnaire` {
  private static let seeds = Array(UInt64(1)...60)

  private func random(_ seed: UInt64) throws -> Questionnaire {
    try Questionnaire.yaml(RandomQuestionnaire.text(seed: seed))
  }

  @Test(arguments: seeds) func `has every question, roster, stop and alert once, and every condition`(
    seed: UInt64
  )
    throws
  {
    let questionnaire = try random(seed)
    let (machine, graph) = (questionnaire.machine, questionnaire.graph)
    func ids(_ kinds: [StateGraph.Node.Kind]) -> [String] {
      graph.nodes.filter { kinds.contains($0.kind) }.flatMap { $0.lines.compactMap(\.id) }.sorted()
    }
    #expect(ids([.questions]) == machine.questions.elements.map(\.id).sorted())
    #expect(ids([.rows]) == machine.rosters.elements.map(\.id).sorted())
    #expect(ids([.stop]) == machine.stops.elements.map(\.id).sorted())
    #expect(ids([.alert]) == machine.alerts.elements.map(\.id).sorted())
    let ofSteps = Set(machine.steps.elements.compactMap(\.condition))
    #expect(graph.nodes.count { $0.kind == .decision } >= ofSteps.count)
  }

  @Test(arguments: seeds) func `leads from its start to every step, and from each to an end`(seed: UInt64)
    throws
  {
    let graph = try random(seed).graph
    let ways = graph.edges.filter(\.isWay)
    func reached(from start: [Int], _ next: (Int) -> [Int]) -> Set<Int> {
      var (seen, waiting) = (Set(start), start)
      while let node = waiting.popLast() {
        for other in next(node) where seen.insert(other).inserted { waiting.append(other) }
      }
      return seen
    }
    let steps = Set(graph.nodes.indices.filter { graph.nodes[$0].kind != .alert })
    let ends = graph.nodes.indices.filter { [.end, .stop].contains(graph.nodes[$0].kind) }
    #expect(reached(from: [0]) { node in ways.filter { $0.from == node }.map(\.to) } == steps)
    #expect(reached(from: ends) { node in ways.filter { $0.to == node }.map(\.from) } == steps)
    for (index, node) in graph.nodes.enumerated() where node.kind == .decision {
      #expect(Set(ways.filter { $0.from == index }.compactMap(\.label)) == ["yes", "otherwise"])
    }
  }

  @Test(arguments: seeds) func `has every way that an interview goes`(seed: UInt64) throws {
    let questionnaire = try random(seed)
    let ways = Ways(questionnaire.graph)
    for round in UInt64(0)..<6 {
      var events = RandomEvents(seed: seed &* 31 &+ round)
      var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
      var last: String?
      for _ in 0..<200 {
        if let asked = interview.step.asked {
          let isWay = ways.lead(from: last, to: asked)
          #expect(isWay, "\(last ?? "the start") to \(asked)")
          last = asked
        }
        guard let event = events.onward(interview) else { break }
        try interview.apply(event)
      }
    }
  }

  @Test func `joins what is asked one behind the other, and nothing across a condition`() throws {
    let graph = try Questionnaire.yaml(
      """
      questionnaire: test
      version: 1.0.0
      title: Test
      pages:
        - page: one
          title: One
          questions:
            - {id: a, ask: A, answer: yes-no}
            - {id: b, ask: B, answer: yes-no}
            - {id: c, ask: C, when: a = yes, answer: yes-no}
            - {id: d, ask: D, answer: yes-no}
      """
    ).graph
    #expect(graph.nodes.map { $0.lines.compactMap(\.id) } == [[], ["a", "b"], [], ["c"], ["d"], []])
    #expect(graph.edges.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 3], [3, 4], [2, 4], [4, 5]])
    #expect(graph.nodes[2].lines.map(\.text) == ["a = yes"])
  }
}

/// Which questions can follow each other, as a graph says it.
private struct Ways {
  private let graph: StateGraph
  private var placeOf: [String: (node: Int, line: Int)] = [:]

  init(_ graph: StateGraph) {
    self.graph = graph
    for (node, content) in graph.nodes.enumerated() where content.kind != .alert {
      for (line, text) in content.lines.enumerated() { if let id = text.id { placeOf[id] = (node, line) } }
    }
  }

  func lead(from: String?, to: String) -> Bool {
    guard let target = placeOf[to] else { return false }
    let source = from.flatMap { placeOf[$0] } ?? (0, 0)
    func asks(_ node: Int, _ lines: Range<Int>) -> Bool {
      graph.nodes[node].kind == .questions && graph.nodes[node].lines[lines].contains { $0.id != nil }
    }
    if source.node == target.node, source.line < target.line {
      return !asks(source.node, source.line + 1..<target.line)
    }
    guard !asks(source.node, source.line + 1..<graph.nodes[source.node].lines.count),
      !asks(target.node, 0..<target.line)
    else { return false }
    var (seen, waiting): (Set<Int>, [Int]) = ([], [source.node])
    while let node = waiting.popLast() {
      for edge in graph.edges where edge.isWay && edge.from == node {
        if edge.to == target.node { return true }
        let isPassed = !asks(edge.to, graph.nodes[edge.to].lines.indices)
        if isPassed, seen.insert(edge.to).inserted { waiting.append(edge.to) }
      }
    }
    return false
  }
}

extension InterviewStep {
  /// The name of what is asked, or of the stop.
  fileprivate var asked: String? {
    switch self {
    case .question(let view): view.place.address.name
    case .roster(let view): view.place.address.name
    case .stop(let view): String(view.address.name.dropFirst("stop.".count))
    case .say, .alert, .review, .finished: nil
    }
  }
}
