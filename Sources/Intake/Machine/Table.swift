/// The place of an element in the table of its kind: a number that cannot be taken for another kind's.
struct Ordinal<Element>: Hashable, Comparable, Sendable {
  let index: Int

  init(_ index: Int) { self.index = index }

  static func < (left: Ordinal, right: Ordinal) -> Bool { left.index < right.index }
}

/// A flat array that only the ordinals of its own elements can look into.
///
/// Ordinals are handed out by the checker, with the table that they belong to; so looking one up cannot fail.
struct Table<Element: Sendable>: Sendable {
  private(set) var elements: [Element]

  init(_ elements: [Element] = []) { self.elements = elements }

  var count: Int { elements.count }
  var ordinals: [Ordinal<Element>] { elements.indices.map(Ordinal.init) }

  subscript(ordinal: Ordinal<Element>) -> Element { elements[ordinal.index] }

  mutating func append(_ element: Element) -> Ordinal<Element> {
    elements.append(element)
    return Ordinal(elements.count - 1)
  }
}

extension Table: Equatable where Element: Equatable {}
