public struct DiagnosticRenderer: Sendable {
  private let names: [String]
  public init(sources: [Source], useColor: Bool = false) { names = sources.map(\.name) }
  public func render(_ d: Diagnostic) -> String { "\(d)" }
}
