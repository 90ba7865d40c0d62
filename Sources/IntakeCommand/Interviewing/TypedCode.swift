internal import IntakeRecords
internal import IntakeTerminal
internal import PlainText

/// A code that somebody types when asked, so that neither a list of processes nor the history of a shell has it.
enum TypedCode {
  /// Asks until what is typed can be a code; fails where nothing more is typed, or nobody is there to type.
  static func ask() throws(Failure) -> DraftCode {
    guard DescriptorInput().isShownWhileTyped else {
      throw .usage("'--resume -' asks for the code at a terminal; '--resume CODE' names it")
    }
    try Stream.output.writeText("Your code:")
    guard let code = try next(or: "Type it again.") else {
      throw .usage("'--resume -' goes on with the code that is typed")
    }
    return code
  }

  /// The next line that can be a code; `nil` for an empty one, and where nothing more is typed.
  ///
  /// - Parameter hint: What to do next, behind what is wrong with another line.
  static func next(or hint: String) throws(Failure) -> DraftCode? {
    var input = DescriptorInput()
    while true {
      try Stream.output.write("> ")
      guard case .line(let line)? = try? input.next(), !line.allSatisfy(\.isWhitespace) else { return nil }
      do throws(DraftCodeProblem) { return try DraftCode(line) } catch {
        try Stream.output.writeText("\(error.description.asSentence) \(hint)")
      }
    }
  }
}
