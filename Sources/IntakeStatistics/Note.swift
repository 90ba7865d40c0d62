/// What a reader has to know of a scale's statistics. Nothing is left out or turned round because of it.
///
/// Items are given by their position from 0, in the order in which they came in.
public enum Note: Equatable, Hashable, Sendable {
  /// Fewer than ``fewRows`` rows count; where each item has its own, those of the item with the fewest.
  case fewRows(Int)
  /// Items to which everybody gave the same answer. They count in alpha as they are.
  case constantItems([Int])
  /// Items that go against the sum of the others: perhaps they are to be reversed in the questionnaire.
  case negativeItemRest([Int])
  /// The items vary against each other more than with each other.
  case negativeAlpha
  /// Items with a loading of the other sign than most.
  case negativeLoadings([Int])

  /// The number of rows below which a scale's statistics are called uncertain: 30.
  public static let fewRows = 30
}

extension Note {
  static func notes(
    rowCount: Int, _ covariances: Result<Covariances, Refusal>, _ items: [ItemStatistics],
    _ alpha: Result<Alpha, Refusal>, _ model: Result<OneFactorModel, Refusal>
  ) -> [Note] {
    var notes: [Note] = []
    if rowCount < fewRows { notes.append(.fewRows(rowCount)) }
    if case .success(let covariances) = covariances, !covariances.constantItems.isEmpty {
      notes.append(.constantItems(covariances.constantItems))
    }
    let opposed = items.indices.filter {
      if case .success(let correlation) = items[$0].itemRestCorrelation { correlation < 0 } else { false }
    }
    if !opposed.isEmpty { notes.append(.negativeItemRest(opposed)) }
    if case .success(let alpha) = alpha, alpha.value < 0 { notes.append(.negativeAlpha) }
    if case .success(let model) = model {
      let turned = model.loadings.indices.filter { model.loadings[$0] < 0 }
      if !turned.isEmpty { notes.append(.negativeLoadings(turned)) }
    }
    return notes
  }
}
