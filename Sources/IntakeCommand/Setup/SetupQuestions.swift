internal import IntakeRecords
internal import IntakeTerminal
internal import PlainText

/// Questions to whoever sets a clinic up, one line each. An empty line keeps what is there.
struct SetupQuestions {
  private var input = DescriptorInput()

  /// A text on one line.
  mutating func askText(_ question: String, now: String?) throws(Failure) -> String {
    while true {
      let line = try ask(question, now: now)
      if !line.isEmpty { return line }
      if let now { return now }
      try Stream.output.writeLine("Something has to stand here.")
    }
  }

  /// A text, or `nil` for an empty line.
  mutating func askOptional(_ question: String) throws(Failure) -> String? {
    let line = try ask(question, now: nil)
    return line.isEmpty ? nil : line
  }

  mutating func askYesNo(_ question: String, now: Bool?) throws(Failure) -> Bool {
    try askOne(question, of: ["yes", "no"], now: now.map { $0 ? "yes" : "no" }) == "yes"
  }

  /// One of several words.
  mutating func askOne(_ question: String, of words: [String], now: String?) throws(Failure) -> String {
    while true {
      let line = try ask("\(question) (\(words.joined(separator: ", ")))", now: now)
      if let word = line.isEmpty ? now : words.first(where: { $0 == line.lowercased() }) { return word }
      try Stream.output.writeLine("Type one of: \(words.joined(separator: ", ")).")
    }
  }

  private mutating func ask(_ question: String, now: String?) throws(Failure) -> String {
    while true {
      try Stream.output.write("\n")
      try Stream.output.writeText(question)
      if let now { try Stream.output.writeText("Now: \(now). Press Enter to keep it.", indent: 2) }
      try Stream.output.write("> ")
      let typed: TypedLine
      do throws(InputFailure) { typed = try input.next() } catch {
        throw .stream("standard input", SystemFailure(error.errorNumber))
      }
      if !input.isShownWhileTyped { try Stream.output.write("\n") }
      switch typed {
      case .line(let line):
        let line = line.withoutOuterBlanks
        // What is no text for a file is none for a screen either.
        if line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) { return line }
        try Stream.output.writeLine("Type it without control characters, such as tabs.")
      case .end, .interrupted: throw .noInput("the input has ended: nothing is written")
      case .resumed: break
      case .notText, .tooLong, .cutByTerminal:
        try Stream.output.writeLine("That line could not be read. Type it again, shorter.")
      }
    }
  }
}
