// A conformance of a public type to a public protocol is public too, and so are these imports.
public import ArgumentParser
public import IntakeInterchange

extension ReadingScript: ExpressibleByArgument {}
extension Inclusion: ExpressibleByArgument {}
