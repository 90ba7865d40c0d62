internal import ChildProcess

/// Graphviz' program `dot`, where it is installed.
enum Graphviz {
  /// The graph laid out as SVG.
  static func svg(of dot: String) throws(Failure) -> String {
    guard let outcome = ChildProcess.run(["dot", "-Tsvg"], input: Array(dot.utf8)), outcome.exitCode == 0
    else {
      throw .noInput(
        "Graphviz draws the picture, and it is not here. On Debian or Ubuntu: apt-get install graphviz. "
          + "'--format dot' and '--format mermaid' need nothing")
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
