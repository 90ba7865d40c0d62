internal import ArgumentParser
internal import IntakeResults

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of what other programs read.",
    discussion: """
      For example:
        intake schema result
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case result

    var title: String {
      switch self {
      case .result: "a result, as 'intake run' writes it"
      }
    }

    var text: String {
      switch self {
      case .result: ResultSchema.text
      }
    }
  }

  @Argument(help: "Without it: the kinds that there are.")
  var kind: Kind?

  func run() throws {
    if let kind {
      try Stream.output.write(kind.text)
    } else {
      for kind in Kind.allCases { try Stream.output.writeLine("\(kind.rawValue)  \(kind.title)") }
    }
  }
}
