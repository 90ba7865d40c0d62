/// Something for each row of a roster, by the row's permanent number.
///
/// A sorted list and no dictionary: a roster has a handful of rows, and looking through them costs less than a hash.
struct ByRow<Value: Sendable>: Sendable {
  /// Ascending, each once.
  private(set) var rows: [Int] = []
  private(set) var values: [Value] = []

  /// For no row.
  init() {}

  /// - Parameter rows: Ascending, each once.
  init(_ rows: [Int], _ value: (_ row: Int) -> Value) {
    self.rows = rows
    values = rows.map(value)
  }

  /// `nil` where there is no such row.
  subscript(row: Int) -> Value? {
    get {
      for index in rows.indices where rows[index] >= row { return rows[index] == row ? values[index] : nil }
      return nil
    }
    set {
      let index = rows.firstIndex { $0 >= row } ?? rows.count
      let isThere = index < rows.count && rows[index] == row
      switch (newValue, isThere) {
      case (let value?, true): values[index] = value
      case (let value?, false):
        rows.insert(row, at: index)
        values.insert(value, at: index)
      case (nil, true):
        rows.remove(at: index)
        values.remove(at: index)
      case (nil, false): break
      }
    }
  }

  mutating func updateEach(_ update: (inout Value) -> Void) {
    for index in values.indices { update(&values[index]) }
  }

  /// The value for a row, which stands there from now on where it is changed.
  subscript(row: Int, default value: @autoclosure () -> Value) -> Value {
    get { self[row] ?? value() }
    _modify {
      let index = rows.firstIndex { $0 >= row } ?? rows.count
      if index == rows.count || rows[index] != row {
        rows.insert(row, at: index)
        values.insert(value(), at: index)
      }
      yield &values[index]
    }
  }
}

extension ByRow: Equatable where Value: Equatable {}
