/// A score as tables, codebooks and statistics see it: what it adds up, between which ends, and by whose rules.
///
/// It has one value for a respondent, or one for each row of its roster. What a result says of one respondent is in
/// `ScoreRecord`.
public struct ScoreVariable: Hashable, Sendable {
  public let id: String
  public let title: String
  /// The roster for each of whose rows it has a value.
  public let roster: String?
  /// How it is worked out. What it reads in the row at hand is named without a row.
  public let method: ScoreMethod
  /// The expression of a `value` as the author wrote it; `nil` for a score of items.
  public let expression: String?
  /// In the score's order, one for each of `method.reads`; empty for a `value`.
  public let items: [Item]
  /// The lowest and the highest attainable value, whoever answers; an end is `nil` where nothing bounds it.
  public let low: Fraction?
  public let high: Fraction?
  /// The first whose condition holds is read; empty where it has none.
  public let bandSets: [BandSet]
  public let better: Direction?
  public let change: ChangeRules
  public let isShownToClient: Bool
  /// Its items make up what it measures and need not go together, so that no reliability is worked out.
  public let isFormative: Bool
  /// Every `when` that its file is included under, as the author wrote it, the outermost first.
  public let conditions: [String]
  /// The measure that it belongs to.
  public let source: SourceNote?
  /// The place in the questionnaire's `definitions` of its file.
  public let definition: Int

  public struct Item: Hashable, Sendable {
    /// Without a row for a question of the row at hand.
    public let address: Address
    /// Counted as its own lowest and highest together, less its points.
    public let isReversed: Bool
    /// The lowest and the highest points that it can count, reversed and not yet weighed, what stands for it where it
    /// is not asked among them; an end is `nil` where nothing bounds it.
    public let low: Fraction?
    public let high: Fraction?
    /// `nil` where all items weigh the same.
    public let weight: ScoreMethod.Weight?
    /// Whether an earlier answer can keep it from being asked while other items of the score are: then which items
    /// there are depends on the route. What holds for all items alike does not count, such as the condition of an
    /// included measure.
    public let isConditional: Bool
  }

  public struct BandSet: Hashable, Sendable {
    /// When these bands are the ones to read, as the author wrote it; `nil` for the last set, which holds for all
    /// others.
    public let condition: String?
    /// By their lower bounds, ascending.
    public let bands: [ScoreRecord.Band]
    /// `nil` for the clinic's own.
    public let source: String?
  }
}

extension Questionnaire {
  /// Every score, in the author's order.
  ///
  /// - Complexity: O(*n*) in the items of all scores and in the conditions that each stands under.
  public var scoreVariables: [ScoreVariable] { machine.scores.ordinals.map { machine.variable(of: $0) } }
}

extension Machine {
  fileprivate func variable(of ordinal: Ordinal<Score>) -> ScoreVariable {
    let score = scores[ordinal]
    let ends = attainable(ordinal).ends
    return ScoreVariable(
      id: score.id, title: score.title, roster: score.each.map { rosters[$0].id }, method: method(of: score),
      expression: score.written, items: items(of: score), low: ends.low, high: ends.high,
      bandSets: score.bands.map { set in
        .init(
          condition: set.written, bands: set.bands.map { .init(from: $0.from, name: $0.name) },
          source: set.source)
      },
      better: score.better, change: score.change, isShownToClient: score.isShownToClient,
      isFormative: score.isFormative,
      conditions: chain(to: score.condition).map { guards[$0].written }, source: score.source,
      definition: score.definition.index)
  }

  private func items(of score: Score) -> [ScoreVariable.Item] {
    guard case .items(let items) = score.rule else { return [] }
    let routes = items.items.map { route(to: $0.question, each: score.each) }
    let common = routes.dropFirst().reduce(routes.first ?? []) { $0.intersection($1) }
    let isWeighted = items.items.contains { $0.weight != nil }
    return zip(items.items, routes).map { item, route in
      let ends = attainable(item, of: items, score.notAsked).ends
      return .init(
        address: address(of: item.question), isReversed: item.isReversed, low: ends.low, high: ends.high,
        weight: isWeighted ? weight(item.weight) : nil, isConditional: !route.isSubset(of: common))
    }
  }

  /// What decides whether a question is asked.
  private enum Gate: Hashable {
    case condition(Ordinal<Guard>)
    /// Which rows there are, for a question that is not of the row at hand.
    case rows(Ordinal<Roster>)
  }

  private func route(to reference: QuestionReference, each: Ordinal<Roster>?) -> Set<Gate> {
    let question = questions[reference.question]
    var gates = Set(chain(to: steps[question.step].condition).map(Gate.condition))
    guard let ordinal = question.roster else { return gates }
    gates.formUnion(chain(to: steps[rosters[ordinal].step].condition).map(Gate.condition))
    if ordinal != each { gates.insert(.rows(ordinal)) }
    return gates
  }

  private func method(of score: Score) -> ScoreMethod {
    let decimals = score.rounding?.decimals
    let notAsked = ScoreMethod.NotAsked(score.notAsked)
    guard case .items(let items) = score.rule else {
      return ScoreMethod(
        rule: .value, reads: addressesRead(by: score), notAsked: notAsked, decimals: decimals)
    }
    let isWeighted = items.items.contains { $0.weight != nil }
    return ScoreMethod(
      rule: ScoreMethod.Rule(items.combination), reads: items.items.map { address(of: $0.question) },
      reversed: items.items.filter(\.isReversed).map { address(of: $0.question) },
      mayBeMissing: items.fill?.atMost ?? 0, fillSource: items.fill?.source, notAsked: notAsked,
      weights: isWeighted ? items.items.map { weight($0.weight) } : [], times: items.times, decimals: decimals
    )
  }

  /// What a value is made of, also through other scores, each once, in the order in which it is named.
  private func addressesRead(by score: Score) -> [Address] {
    var addresses: [Address] = []
    var seen: Set<Address> = []
    func read(_ score: Score) {
      score.mentions { mention in
        let address: Address
        switch mention {
        case .score(let reference): return read(scores[reference.score])
        case .question(let reference): address = self.address(of: reference)
        case .roster(let roster): address = Address(rosters[roster].id)
        }
        if seen.insert(address).inserted { addresses.append(address) }
      }
    }
    read(score)
    return addresses
  }

  private func weight(_ weight: Score.Weight?) -> ScoreMethod.Weight {
    switch weight {
    case nil: .number(1)
    case .number(let number): .number(number)
    case .question(let reference): .answer(address(of: reference))
    }
  }
}

extension Machine {
  /// Without a row for the row at hand.
  func address(of reference: QuestionReference) -> Address {
    switch reference.row {
    case .none, .current: address(of: reference.question, row: 0)
    case .numbered(let row): address(of: reference.question, row: row)
    }
  }

  /// A condition with all that it stands under, the outermost first.
  func chain(to ordinal: Ordinal<Guard>?) -> [Ordinal<Guard>] {
    var chain: [Ordinal<Guard>] = []
    var next = ordinal
    while let guardian = next {
      chain.append(guardian)
      next = guards[guardian].parent
    }
    return chain.reversed()
  }
}
