struct SyntaxSlip {
  let diagnostic: Diagnostic
  init(_ failure: ParserFailure, in text: SourceText, file: FileID) {
    diagnostic = .error("syntax", "\(failure)", at: Location(file, failure.place.position, length: 1))
  }
}
