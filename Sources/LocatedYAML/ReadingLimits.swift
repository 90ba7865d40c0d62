/// How much a file may hold, decided before anything of it is built.
enum ReadingLimits {
  /// Collections inside each other. libyaml has no limit of its own and slows down far worse than in
  /// proportion to the depth.
  static let depth = 64
  /// Keys, values and collections.
  static let nodes = 200_000

  static func tooLarge(bytes: Int, file: FileID) -> Diagnostic {
    .error(
      .tooLarge, "this file has \(bytes) bytes, and at most \(Source.largestSize) are read",
      at: Location(file, Position(line: 1, column: 1), length: 0))
  }

  static func tooDeep(at location: Location) -> Diagnostic {
    .error(.tooDeep, "more than \(depth) lists and mappings stand inside each other here", at: location)
  }

  static func tooMany(at location: Location) -> Diagnostic {
    .error(.tooManyValues, "this file has more than \(nodes) keys and values", at: location)
  }
}
