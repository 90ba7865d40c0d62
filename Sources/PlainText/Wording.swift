extension BidirectionalCollection<String> {
  /// `a`, `a or b`, `a, b or c`: the words as a sentence lists them, with `conjunction` before the last.
  public func joined(last conjunction: String) -> String {
    guard let last, count > 1 else { return last ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension StringProtocol {
  /// Without white space at either end; the rest as it is.
  public var withoutOuterBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
