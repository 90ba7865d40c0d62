internal import ArgumentParser
internal import IntakeAuthoring
internal import IntakeResults

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of a questionnaire, for editors, and of answers and results, for programs.",
    discussion: """
      An editor that knows YAML completes keys and underlines mistakes as you type, once the schema is kept beside the \
      questionnaires and each file begins with the line

        # yaml-language-server: $schema=questionnaire.schema.json

      For example:
        intake schema questionnaire > Questionnaires/questionnaire.schema.json
        intake schema result
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case questionnaire, answers, result

    var title: String {
      switch self {
      case .questionnaire: "a questionnaire, as an author writes it"
      case .answers: "a file of answers, as 'intake run --answers' reads it"
      case .result: "a result, as 'intake run' writes it"
      }
    }

    var text: String {
      switch self {
      case .questionnaire: QuestionnaireSchema.text
      case .answers: AnswersSchema.text
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
      let longest = Kind.allCases.map(\.rawValue.count).max() ?? 0
      for kind in Kind.allCases {
        let blanks = String(repeating: " ", count: longest - kind.rawValue.count)
        try Stream.output.writeLine("\(kind.rawValue)\(blanks)  \(kind.title)")
      }
    }
  }
}
