/// A questionnaire's state machine for drawing: what is asked in which order, what decides it, where it ends.
///
/// Questions and texts that follow each other on a page, whatever is answered, are one node. Every path goes from the
/// start to an end.
public struct StateGraph: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
      case start
      /// What is asked and said, one after the other.
      case questions
      /// A condition; its edges say yes and otherwise.
      case decision
      /// The questions behind it come once for each row.
      case rows
      /// An early end.
      case stop
      /// It is decided by questions, and changes no path.
      case alert
      case end
    }

    public let kind: Kind
    /// The place of its page in `pages`; `nil` outside of pages.
    public let page: Int?
    public fileprivate(set) var lines: [Line]
  }

  public struct Line: Hashable, Sendable {
    /// The id of a question, a roster, a stop or an alert; `nil` for a text that is only read.
    public let id: String?
    /// As its author wrote it, placeholders and all.
    public let text: String
  }

  public struct Edge: Hashable, Sendable {
    /// Places in `nodes`.
    public let from: Int
    public let to: Int
    public let label: String?
    /// Whether it is a way of the interview; else an alert reads what is answered there.
    public let isWay: Bool
  }

  public let title: String
  /// The titles of pages, in order.
  public let pages: [String]
  public fileprivate(set) var nodes: [Node] = []
  public fileprivate(set) var edges: [Edge] = []

  fileprivate init(title: String, pages: [String]) {
    self.title = title
    self.pages = pages
  }
}

extension Questionnaire {
  /// - Complexity: O(*n*) in its steps and alerts.
  public var graph: StateGraph {
    var drawing = Drawing(
      machine, StateGraph(title: title, pages: machine.pages.elements.map(\.title.source)))
    drawing.draw()
    return drawing.graph
  }
}

/// A walk over the steps that draws each.
private struct Drawing {
  private let machine: Machine
  private(set) var graph: StateGraph
  /// By question, the node that it is in.
  private var nodeOf: [Ordinal<Question>: Int] = [:]

  /// An edge that leads nowhere so far.
  private typealias Loose = (from: Int, label: String?)

  init(_ machine: Machine, _ graph: StateGraph) {
    self.machine = machine
    self.graph = graph
  }

  mutating func draw() {
    let start = add(.start, nil, [.init(id: nil, text: graph.title)])
    let loose = draw(0..<machine.steps.count, under: nil, from: [(start, nil)])
    let end = add(.end, nil, [.init(id: nil, text: "Finished")])
    join(loose, to: end)
    drawAlerts()
  }

  /// Draws steps that stand under a condition, and gives what leads out of them.
  private mutating func draw(
    _ range: Range<Int>, under condition: Ordinal<Guard>?, from start: [Loose]
  ) -> [Loose] {
    var loose = start
    var index = range.lowerBound
    while index < range.upperBound {
      let step = machine.steps.elements[index]
      if let inner = guards(of: index, under: condition).last {
        let last = (index..<range.upperBound).first { !guards(of: $0, under: condition).contains(inner) }
        let end = last ?? range.upperBound
        let decision = add(
          .decision, step.page.index, [.init(id: nil, text: machine.guards[inner].written)])
        join(loose, to: decision)
        loose = draw(index..<end, under: inner, from: [(decision, "yes")]) + [(decision, "otherwise")]
        index = end
        continue
      }
      switch step.kind {
      case .question(let question):
        let line = StateGraph.Line(
          id: machine.questions[question].id, text: machine.questions[question].ask.source)
        nodeOf[question] = put(line, page: step.page.index, &loose)
      case .say(let say):
        _ = put(.init(id: nil, text: machine.says[say].text.source), page: step.page.index, &loose)
      case .stop(let stop):
        let node = add(
          .stop, step.page.index,
          [.init(id: machine.stops[stop].id, text: machine.stops[stop].say.source)])
        join(loose, to: node)
        loose = []
      case .roster(let ordinal):
        let roster = machine.rosters[ordinal]
        let node = add(.rows, step.page.index, lines(of: roster))
        join(loose, to: node)
        let ends = draw(roster.body, under: condition, from: [(node, "each row")])
        // Questions of a row, and then those of the next.
        join(ends, to: node)
        loose = [(node, "no more")]
        index = max(index, roster.body.upperBound - 1)
      }
      index += 1
    }
    return loose
  }

  /// The conditions of a step below one, the innermost first; all of them where it does not stand under that.
  private func guards(of index: Int, under outer: Ordinal<Guard>?) -> [Ordinal<Guard>] {
    var chain: [Ordinal<Guard>] = []
    var next = machine.steps.elements[index].condition
    while let guardian = next, guardian != outer {
      chain.append(guardian)
      next = machine.guards[guardian].parent
    }
    return chain
  }

  private func lines(of roster: Roster) -> [StateGraph.Line] {
    switch roster.rows {
    case .added(let ask, let again, _, let most):
      [
        .init(id: roster.id, text: ask.source),
        .init(id: nil, text: "\(again.source) (at most \(most))"),
      ]
    case .given(let rows):
      [.init(id: roster.id, text: "for each of these:")]
        + rows.map { row in
          let condition = row.condition.map { ", when \(machine.guards[$0].written)" } ?? ""
          return .init(id: nil, text: row.label.source + condition)
        }
    case .chosen(let question):
      [.init(id: roster.id, text: "for each one chosen in \(machine.questions[question.question].id)")]
    }
  }

  /// Puts a line into the node that alone leads here, or into a new one.
  private mutating func put(_ line: StateGraph.Line, page: Int, _ loose: inout [Loose]) -> Int {
    if loose.count == 1, let (node, label) = loose.first, label == nil, graph.nodes[node].kind == .questions,
      graph.nodes[node].page == page
    {
      graph.nodes[node].lines.append(line)
      return node
    }
    let node = add(.questions, page, [line])
    join(loose, to: node)
    loose = [(node, nil)]
    return node
  }

  private mutating func drawAlerts() {
    for alert in machine.alerts.elements {
      var read: [Int] = []
      alert.condition.mentions { mention in
        if case .question(let reference) = mention, let node = nodeOf[reference.question],
          !read.contains(node)
        {
          read.append(node)
        }
      }
      // On the page where it is decided at the latest.
      read.sort()
      let node = add(
        .alert, read.last.flatMap { graph.nodes[$0].page }, [.init(id: alert.id, text: alert.written)])
      graph.edges += read.map { .init(from: $0, to: node, label: nil, isWay: false) }
    }
  }

  private mutating func add(_ kind: StateGraph.Node.Kind, _ page: Int?, _ lines: [StateGraph.Line]) -> Int {
    graph.nodes.append(.init(kind: kind, page: page, lines: lines))
    return graph.nodes.count - 1
  }

  private mutating func join(_ loose: [Loose], to node: Int) {
    for (from, label) in loose {
      let edge = StateGraph.Edge(from: from, to: node, label: label, isWay: true)
      if !graph.edges.contains(edge) { graph.edges.append(edge) }
    }
  }
}
