import Foundation
import FoundationXML
import IntakeStatistics
import TestSupport
import Testing

@Suite struct `A drawn report` {
  @Test func `reads as plain text`() {
    #expect(Snapshot("text").difference(from: TextDrawing().text(of: SampleReport.report())) == nil)
  }

  @Test func `reads as plain text with two occasions`() {
    #expect(Snapshot("text-retest").difference(from: TextDrawing().text(of: SampleReport.retest)) == nil)
  }

  @Test func `reads as plain text from pairs of items`() {
    let text = TextDrawing().text(of: SampleReport.report(rows: .pairwise))
    #expect(Snapshot("text-pairwise").difference(from: text) == nil)
  }

  @Test func `reads as JSON`() {
    #expect(
      Snapshot("json").difference(from: Self.shortened(JSONDrawing().text(of: SampleReport.report()))) == nil)
  }

  @Test func `reads as JSON with two occasions`() {
    #expect(
      Snapshot("json-retest").difference(from: Self.shortened(JSONDrawing().text(of: SampleReport.retest)))
        == nil)
  }

  /// With six decimals, since the last digits are the machine's, and an item or a figure a line.
  private static func shortened(_ json: String) -> String {
    json.replacing(/([:,\[])(-?\d+\.\d+(?:e-?\d+)?)/) {
      $0.output.1 + String(format: "%.6f", Double($0.output.2) ?? .nan)
    }
    .replacing("},", with: "},\n")
  }

  @Test func `reads as a page`() {
    #expect(Snapshot("page").difference(from: HTMLDrawing().text(of: SampleReport.retest)) == nil)
  }

  static let reports: [StatisticsReport] =
    [
      SampleReport.report(), SampleReport.retest, SampleReport.report(rows: .pairwise),
      SampleReport.report(count: 0), SampleReport.report(count: 1), SampleReport.report(count: 2),
      SampleReport.report(count: 5),
    ]
    + [
      WithoutReliability.count, .maximum, .calculation, .formative, .routeDependent([1]), .weighted,
    ].map { SampleReport.report(outline: SampleReport.mood(withoutReliability: $0)) }

  @Test(arguments: reports.indices) func `fits in 80 columns`(_ index: Int) {
    let report = Self.reports[index]
    let wide = TextDrawing().text(of: report).split(separator: "\n").filter { $0.count > 80 }
    #expect(wide.isEmpty)
  }

  @Test(arguments: reports.indices) func `is JSON that others can read`(_ index: Int) throws {
    let report = Self.reports[index]
    let text = JSONDrawing().text(of: report)
    #expect(text.hasSuffix("\n"))
    #expect(text.dropLast().contains("\n") == false)
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test(arguments: reports.indices) func `is well-formed, and loads and runs nothing`(_ index: Int) throws {
    let report = Self.reports[index]
    let page = HTMLDrawing().text(of: report)
    for word in ["<script", "http:", "https:", "url(", "@import"] {
      #expect(!page.contains(word))
    }
    // Read as XML: every tag is closed and every text escaped.
    let body = try #require(page.range(of: "<body>")).lowerBound
    let end = try #require(page.range(of: "</body>")).upperBound
    let text = page[body..<end].replacing("&emsp;", with: " ")
    let parser = XMLParser(data: Data(text.utf8))
    #expect(
      parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "") line \(parser.lineNumber)")
  }

  @Test func `says nan nowhere`() {
    for report in Self.reports {
      for text in [TextDrawing().text(of: report), HTMLDrawing().text(of: report)] {
        #expect(text.firstRange(of: /\b(nan|inf)\b/) == nil)
      }
    }
  }

  @Test func `shows what a questionnaire cannot make a terminal or a browser obey`() {
    let report = StatisticsReport(
      heading: .init(
        id: "x", version: "1.0.0", title: "\u{1B}[2J<script>", table: "\u{7}\u{2028}", rowCount: 0,
        problemRowCount: 0, absentQuestions: ["\u{202E}"]), rows: .complete, groups: [])
    let drawings = [
      TextDrawing().text(of: report), HTMLDrawing().text(of: report), JSONDrawing().text(of: report),
    ]
    for text in drawings {
      #expect(!text.unicodeScalars.contains { [0x1B, 0x7, 0x2028].contains($0.value) })
    }
    #expect(!drawings[1].contains("<script"))
  }
}
