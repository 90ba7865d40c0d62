internal import ArgumentParser
internal import IntakeRecords

/// Where drafts are, for every command that has to do with them.
struct DraftOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The directory of drafts. (default: intake/drafts in $XDG_STATE_HOME, or in ~/.local/state)",
      valueName: "dir"))
  var drafts: String?

  /// `nil` where nobody says where, and there is no home directory either.
  var files: DraftFiles<SystemStorage>? {
    let path =
      drafts
      ?? StatePath.drafts(stateHome: Environment["XDG_STATE_HOME"], home: Environment["HOME"])
    return path.map { DraftFiles($0, storage: SystemStorage()) }
  }

  /// The same, where nothing can be done without them.
  func needed() throws(Failure) -> DraftFiles<SystemStorage> {
    guard let files else {
      throw .usage("'--drafts' has to say where drafts are: there is no home directory")
    }
    return files
  }

  func validate() throws {
    if drafts?.isEmpty ?? false { throw ValidationError("'--drafts' names a directory; '.' is this one.") }
  }
}

extension DraftCode {
  /// A code from the command line, which shows it no longer; says what is wrong with it.
  init(reading typed: String) throws(Failure) {
    CommandLineSecret.hide(typed)
    do throws(DraftCodeProblem) { try self.init(typed) } catch { throw .usage(error.description) }
  }
}
