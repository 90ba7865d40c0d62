internal import Intake

/// A record as its line of JSON, with where those parts of it stand in which rows of one table differ.
///
/// A part is a value without the comma before it. Parts with equal values are equal bytes, and what stands between them
/// is the same in all records that differ in nothing but parts.
package struct ResultLine {
  /// An alert, and within it the answers that it rests on.
  package struct Alert {
    package let whole: Range<Int>
    package let readings: [Range<Int>]
  }

  /// What `ResultRecord.json` is.
  package let bytes: [UInt8]
  package let respondent: Range<Int>
  package let today: Range<Int>
  /// In the order of the record, as are the others.
  package let answers: [Range<Int>]
  package let scores: [Range<Int>]
  package let alerts: [Alert]

  package init(_ record: ResultRecord) {
    var json = JSONWriter.notingParts
    record.write(to: &json)
    var parts = (json.parts ?? [])[...]
    func next() -> Range<Int> { parts.popFirst() ?? 0..<0 }
    bytes = json.bytes
    respondent = next()
    today = next()
    answers = record.result.answers.map { _ in next() }
    scores = record.result.scores.map { _ in next() }
    alerts = record.result.alerts.map { alert in
      Alert(whole: next(), readings: alert.because.map { _ in next() })
    }
  }
}
