/// Where drafts are kept when nobody says otherwise.
public enum StatePath {
  /// `$XDG_STATE_HOME/intake/drafts`, or `~/.local/state/intake/drafts` where that is not set or not a path from the
  /// root, which is to be ignored then; `nil` where there is no home directory either.
  public static func drafts(stateHome: String?, home: String?) -> String? {
    for (directory, below) in [(stateHome, "intake/drafts"), (home, ".local/state/intake/drafts")] {
      if let directory, directory.hasPrefix("/") { return FilePath.join(directory, below) }
    }
    return nil
  }
}
