internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import IntakeInterchange
internal import LocatedYAML

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "The paths through a questionnaire as a picture.",
    discussion: """
      Pages hold their questions; a diamond is a condition; a bold octagon ends early; an alert hangs on the questions
      that it reads.

      For example:
        intake graph phq-9
        intake graph phq-9 --format dot --output phq-9.dot
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot, svg }

  @Argument(help: "A questionnaire's path or id.")
  var questionnaire: String

  @Option(
    help: "'mermaid' for pages that draw it themselves, 'dot' for Graphviz, or 'svg', which Graphviz draws.")
  var format = Format.mermaid

  @Option(help: ArgumentHelp("Where it goes; the file appears whole.", valueName: "file"))
  var output: String?

  func run() throws {
    let definition = try LoadedDefinition(questionnaire)
    let graph = try definition.sound().graph
    let text =
      switch format {
      case .mermaid: graph.mermaid
      case .dot: graph.dot
      case .svg: try Graphviz.svg(of: graph.dot)
      }
    guard let output else { return try Stream.output.write(text) }
    let file = try OutputFile(output, notOver: definition.sources.map(\.name), cancellation: nil)
    do throws(OutputError) { try file.target.write(text) } catch {
      throw Failure.output(error, of: file.name)
    }
    try file.finish()
  }
}
