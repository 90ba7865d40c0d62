internal import ArgumentParser

@main
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Guided intake questionnaires.")
}
