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

extension String {
  /// Without white space at either end; the rest as it is.
  public var withoutOuterBlanks: String {
    // Most texts begin and end with a letter, a digit or a sign that is plain to see.
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
      return self
    }
    return self[...].withoutOuterBlanks
  }

  /// With a full stop, unless a mark ends it already.
  public var asSentence: String {
    guard let last, !".!?:…".contains(last) else { return self }
    return self + "."
  }

  /// A question or a name, as it stands over its answer.
  public var asLabel: String {
    guard let last, !"?!.:".contains(last) else { return self }
    return self + ":"
  }

  /// A question or a name, and what joins it to its answer.
  public var asLead: String { isEmpty ? "" : asLabel + " " }
}

/// How many, with its noun: `1 item`, `3 items`.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
