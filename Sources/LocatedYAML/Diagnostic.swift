/// Something an author should know about a file: what, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable {
    /// The file cannot be used as it is.
    case error
    /// The file can be used, and probably says something other than was meant.
    case warning
  }

  /// A further place, or a further fact, that belongs to a diagnostic.
  public struct Note: Hashable, Sendable {
    public let message: String
    /// `nil` where the note is about no place in particular.
    public let location: Location?

    public init(_ message: String, at location: Location? = nil) {
      self.message = message
      self.location = location
    }
  }

  public let severity: Severity
  /// A stable name of the rule, in kebab case: `duplicate-key`.
  public let code: String
  /// One sentence, without a full stop; the author's own words stand in '…'.
  public let message: String
  /// `nil` only where no file is known.
  public let location: Location?
  /// What to do, short enough to stand beside the underlined text.
  public let hint: String?
  public let notes: [Note]

  public init(
    severity: Severity, code: String, message: String, location: Location?, hint: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
    self.notes = notes
  }

  public static func error(
    _ code: String, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, code: code, message: message, location: location, hint: hint, notes: notes)
  }

  public static func warning(
    _ code: String, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: code, message: message, location: location, hint: hint, notes: notes)
  }
}

extension Sequence<Diagnostic> {
  public var hasErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The diagnostics in the order of their places: those without one first, then by file, line and column.
  ///
  /// At one place errors come before warnings, then the code decides and then the message, so that the order
  /// never depends on the order of discovery.
  public func inOrderOfPlace() -> [Diagnostic] {
    sorted { $0.precedes($1) }
  }
}

extension Diagnostic {
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if location != other.location {
      guard let here = location else { return true }
      guard let there = other.location else { return false }
      if here.file != there.file { return here.file < there.file }
      if here.range.start != there.range.start { return here.range.start < there.range.start }
      if here.range.end != there.range.end { return here.range.end < there.range.end }
    }
    if severity != other.severity { return severity == .error }
    return (code, message) < (other.code, other.message)
  }
}
