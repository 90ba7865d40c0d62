internal import ArgumentParser
internal import IntakeAuthoring

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a code of check means: why it matters, an example of the mistake, and its mend.",
    discussion: """
      The code stands in brackets: error[unknown-name]. Codes of 'intake score', from its column 'problems', are explained \
      too. Without a code: the list of all.

      For example:
        intake explain unknown-name
        intake explain
        intake explain --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Argument(help: "The code, as it stands in brackets.")
  var code: String?

  @Option(help: "'text', or 'markdown' with whole pages.")
  var format = Format.text

  func run() throws {
    let pages = try pages()
    switch format {
    case .markdown:
      try Stream.output.write(pages.map(\.markdown).joined(separator: "\n"))
    case .text where code == nil:
      for line in Explanation.list(width: Stream.output.width) { try Stream.output.writeLine(line) }
    case .text:
      for (index, page) in pages.enumerated() {
        // A word that is the code of several things is told where each is met.
        if pages.count > 1 {
          try Stream.output.write((index > 0 ? "\n" : "") + "\(page.family.rawValue):\n\n")
        }
        for line in page.lines(width: Stream.output.width) { try Stream.output.writeLine(line) }
      }
    }
  }

  private func pages() throws(Failure) -> [Explanation] {
    guard let code else { return Explanation.all }
    // As it may have been copied.
    let bare = String(code.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
    let wanted = bare.isEmpty ? code : bare
    let pages = Explanation.pages(about: wanted)
    if !pages.isEmpty { return pages }
    let nearest = Explanation.nearest(to: wanted).map { "did you mean '\($0)'?" }
    throw .usage("there is no code '\(wanted)'; \(nearest ?? "'intake explain' lists them all")")
  }
}
