/// The first records of a table, byte by byte: for a first look, where nothing is known of it yet.
struct RecordSample {
  struct Record: Equatable {
    var cells = 1
    /// The bytes of the sample before it, and before what follows it.
    var start: Int
    var end: Int
  }

  private enum State { case atCell, plain, quoted, closed }

  /// Records without a byte are left out.
  private(set) var records: [Record] = []

  /// - Parameters:
  ///   - isAll: whether the last record ends where the bytes do.
  ///   - limit: how many records are looked at.
  init(of bytes: some Collection<UInt8>, separator: UInt8, isAll: Bool, limit: Int) {
    var state = State.atCell
    var record = Record(start: 0, end: 0)
    var last = Ascii.lineFeed
    var index = 0
    for byte in bytes where records.count < limit {
      index += 1
      switch (state, byte) {
      case (.quoted, Ascii.quote): state = .closed
      case (.quoted, _): break
      case (.closed, Ascii.quote), (.atCell, Ascii.quote): state = .quoted
      case (_, separator):
        record.cells += 1
        state = .atCell
      case (_, Ascii.lineFeed):
        let length = index - 1 - record.start
        record.end = index
        if length > 1 || length == 1 && last != Ascii.carriageReturn { records.append(record) }
        record = Record(start: index, end: index)
        state = .atCell
      default: state = .plain
      }
      last = byte
    }
    let length = index - record.start
    guard isAll, records.count < limit, state != .quoted else { return }
    if length > 1 || length == 1 && last != Ascii.carriageReturn {
      record.end = index
      records.append(record)
    }
  }

  /// The cells of a first record that is longer than the sample.
  static func cells(ofBeginning bytes: some Collection<UInt8>, separator: UInt8) -> Int {
    RecordSample(of: bytes, separator: separator, isAll: true, limit: 1).records.first?.cells ?? 1
  }
}
