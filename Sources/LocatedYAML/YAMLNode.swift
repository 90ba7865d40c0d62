/// A value of a YAML file that knows where it stood.
///
/// Scalars are text whatever they look like: `no`, `1e3` and `~` are read as they are written, and the place
/// where a scalar stands decides what it means.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    /// Pairs in the order of the file; no two keys are equal.
    case mapping([YAMLPair])
  }

  public let content: Content

  /// What to underline: the whole of a scalar, and of a collection its opening bracket, its first key or its
  /// first dash.
  public let location: Location

  public init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }

  /// `nil` where the value is a collection. An absent value (`key:` with nothing behind it) is an empty plain
  /// scalar.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// `nil` where the value is a scalar or a mapping.
  public var sequence: [YAMLNode]? {
    if case .sequence(let entries) = content { entries } else { nil }
  }

  /// `nil` where the value is a scalar or a sequence.
  public var mapping: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }
}

public struct YAMLPair: Hashable, Sendable {
  public let key: YAMLScalar
  public let value: YAMLNode

  public init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
