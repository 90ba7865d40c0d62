import Intake
import IntakeResults
import LocatedYAML
import ResultSamples
import TestSupport
import Testing

struct ResultRecordJSONTests {
  @Test func `a record that was written reads back as the same record`() throws {
    for seed in 0..<400 {
      var random = RandomRecord(seed: UInt64(seed))
      let record = random.record()
      #expect(try ResultRecord(json: record.json) == record, "seed \(seed)")
    }
    #expect(try ResultRecord(json: FirstSessionSample.record.json) == FirstSessionSample.record)
  }

  @Test func `what was read is written with the same bytes`() throws {
    for seed in 400..<600 {
      var random = RandomRecord(seed: UInt64(seed))
      let bytes = random.record().json
      #expect(try ResultRecord(json: bytes).json == bytes, "seed \(seed)")
    }
  }

  @Test func `a record is one line without anything that a terminal obeys`() {
    for seed in 600..<800 {
      var random = RandomRecord(seed: UInt64(seed))
      let text = String(decoding: random.record().json, as: UTF8.self)
      let hasBreaks = text.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
      }
      #expect(!hasBreaks, "seed \(seed)")
    }
  }

  @Test func `a third keeps six decimals, and is stable from then on`() throws {
    var record = FirstSessionSample.record
    record.result.scores[0].value = Fraction(1, over: 3)
    let once = try ResultRecord(json: record.json)
    #expect(once.result.scores[0].value?.description == "0.333333")
    #expect(once.json == record.json)
  }

  @Test func `bytes are appended to what stands before`() {
    var bytes = Array("before\n".utf8)
    FirstSessionSample.record.write(into: &bytes)
    #expect(bytes == Array("before\n".utf8) + FirstSessionSample.record.json)
  }

  @Test func `members that are not known are left alone`() throws {
    let text = String(decoding: FirstSessionSample.record.json, as: UTF8.self)
    let longer = text.replacing(#""engine":{"#, with: #""weather":["fair"],"engine":{"mood":null,"#)
    #expect(longer != text)
    #expect(try ResultRecord(json: Array(longer.utf8)) == FirstSessionSample.record)
  }

  @Test(arguments: [
    (
      #""format":"intake-result/1""#, #""format":"intake-result/2""#,
      "this version of intake reads 'intake-result/1'"
    ),
    (
      #""format":"intake-result/1""#, #""format":"a bill""#,
      "format: 'intake-result/1' belongs here, not 'a bill'"
    ),
    (#""format":"intake-result/1","#, "", "'format' is missing"),
    (#""value":17,"#, #""value":"17","#, "scores[0].value: a number in plain digits"),
    (#""value":17,"#, #""value":1e3,"#, "scores[0].value: a number in plain digits"),
    (#""outcome":"finished""#, #""outcome":"done""#, "outcome: 'finished', 'unfinished' or 'stopped:'"),
    (#""session":1"#, #""session":1.5"#, "occasion.session: a whole number belongs here, not the number 1.5"),
    (#""started":"2026"#, #""started":"26"#, "started: a moment like"),
    (#""began":"2026-08""#, #""began":"2026-13""#, "formulation.symptoms[0].began: a date like"),
    (#""level":"notice""#, #""level":"mild""#, "alerts[3].level: one of 'urgent', 'notice' belongs here"),
    (
      #""because":["phq9_9"]"#, #""because":["phq9_8"]"#,
      "alerts[0].readings: the readings are of other questions"
    ),
    (#""range":[0,27]"#, #""range":[0]"#, "scores[0].range: the lowest and the highest number belong here"),
    (#""definition":{"id":"phq-9""#, #""definition":{"id":"phq-8""#, "neither the questionnaire nor among"),
    (#""kind":"one","#, "", "answers[0].value: a value needs a 'kind' before it"),
    (#""bands":{"0":"#, #""bands":{"low":"#, "scores[0].bands.low: the key of a band is the number"),
    (
      #""bands":{"0":"#, #""bands":{"05":"Mild","0":"#,
      "scores[0].bands.5: another band begins from 5 too"
    ),
    (#""today":"2026-11-23""#, #""today":null,"today":null"#, "the key 'today' stands here twice"),
  ])
  func `what is wrong is said with its place`(sound: String, broken: String, message: String) throws {
    let text = String(decoding: FirstSessionSample.record.json, as: UTF8.self)
    let mistaken = text.replacing(sound, with: broken, maxReplacements: 1)
    #expect(mistaken != text)
    let error = #expect(throws: UnreadableResult.self) { try ResultRecord(json: Array(mistaken.utf8)) }
    #expect(error?.description.contains(message) == true, "\(error.map(String.init(describing:)) ?? "")")
  }

  @Test func `a place is a line and a column in characters`() {
    let error = #expect(throws: UnreadableResult.self) {
      try ResultRecord(json: Array("{\n  \"é😀\": tru}".utf8))
    }
    #expect(error?.position.line == 2)
    #expect(error?.position.column == 9)
  }

  @Test func `half a record is unreadable, wherever it breaks off`() {
    let bytes = FirstSessionSample.record.json
    for length in stride(from: 0, to: bytes.count, by: 61) {
      #expect(throws: UnreadableResult.self) { try ResultRecord(json: Array(bytes[..<length])) }
    }
  }

  @Test func `a damaged byte never crashes the reader`() {
    var random = SeededGenerator(seed: 7)
    let bytes = FirstSessionSample.record.json
    for _ in 0..<600 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
      if let record = try? ResultRecord(json: damaged) {
        // Whatever is still a record, is written stably.
        #expect((try? ResultRecord(json: record.json).json) == record.json)
      }
    }
  }
}
