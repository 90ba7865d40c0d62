internal import PlainText

extension Note {
  /// Its name for other programs.
  var code: String {
    switch self {
    case .fewRows: "few-rows"
    case .constantItems: "constant-items"
    case .negativeItemRest: "negative-item-rest"
    case .negativeAlpha: "negative-alpha"
    case .negativeLoadings: "negative-loadings"
    }
  }

  /// The items that it is about, by position.
  var items: [Int] {
    switch self {
    case .constantItems(let items), .negativeItemRest(let items), .negativeLoadings(let items): items
    case .fewRows, .negativeAlpha: []
    }
  }

  /// A sentence for whoever reads the statistics.
  func words(_ items: [String]) -> String {
    switch self {
    case .fewRows(let count):
      "Only \(counted(count, "row")): under \(Note.fewRows), all that is said of the items together is uncertain."
    case .constantItems(let constant):
      "Everybody gave the same answer to \(items.names(constant)). "
        + "\(constant.count == 1 ? "It counts" : "They count") in alpha as \(constant.count == 1 ? "it is" : "they are")."
    case .negativeItemRest(let negative):
      "\(items.names(negative)) \(negative.count == 1 ? "goes" : "go") against the other items. "
        + "\(negative.count == 1 ? "Is it" : "Are they") reversed in the definition? Nothing is reversed by the data."
    case .negativeAlpha: "Alpha is below zero: the items go against each other more than together."
    case .negativeLoadings(let negative):
      "In the one-factor model \(items.names(negative)) \(negative.count == 1 ? "has" : "have") "
        + "a loading of the other sign."
    }
  }
}
