internal import Intake
internal import IntakeResults

extension Codebook {
  static let header = [
    "name", "group", "label", "kind", "codes", "missing", "low", "high", "unit", "decimals", "asked", "page",
    "part", "roster", "required", "identifies", "permits", "rule", "better", "source", "rights", "definition",
  ]

  /// A table of the variables, one a row, with a header. In UTF-8.
  ///
  /// - Parameter isForSpreadsheet: Whether text that a spreadsheet would run as a formula gets an apostrophe in front.
  public func csv(isForSpreadsheet: Bool = false) -> [UInt8] {
    var text = CSVText(isForSpreadsheet: isForSpreadsheet)
    text.append(Codebook.header)
    for entry in entries { text.append(cells(of: entry)) }
    return text.bytes
  }

  private func cells(of entry: CodebookEntry) -> [String] {
    let file = definitions.indices.contains(entry.definition) ? definitions[entry.definition] : nil
    let what = [
      entry.name, entry.group.rawValue, entry.label, entry.kind.rawValue, entry.codesInWords,
      entry.missingInWords, entry.low?.description ?? "", entry.high?.description ?? "", entry.unit ?? "",
      entry.decimals.map(String.init) ?? "",
    ]
    let place = [
      entry.conditionInWords, entry.page ?? "", entry.part ?? "", entry.roster ?? "",
      entry.isRequired ? "yes" : "", entry.identifies ? "yes" : "", entry.permits ?? "",
    ]
    let origin = [
      entry.rule.joined(separator: "; "), entry.better?.rawValue ?? "", file?.source?.citation ?? "",
      file?.source?.rights ?? "", file.map { "\($0.reference.id) \($0.reference.version)" } ?? "",
    ]
    return what + place + origin
  }
}
