/// What the system knows of a file beside its bytes.
public struct FileStatus: Hashable, Sendable {
  /// Tells two files apart, whatever they are called.
  public struct Identity: Hashable, Sendable {
    public let device: UInt64
    public let number: UInt64

    public init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }
  }

  public let identity: Identity
  /// No directory, pipe, device or link.
  public let isRegular: Bool
  /// It belongs to the user whom this process runs as.
  public let isOwn: Bool
  /// The permission bits: 0o600.
  public let permissions: UInt32
  /// How many names it has.
  public let links: Int
  /// In bytes.
  public let size: Int
  /// When something was last written to it, in seconds since 1970.
  public let modified: Int

  public init(
    identity: Identity, isRegular: Bool, isOwn: Bool, permissions: UInt32, links: Int, size: Int,
    modified: Int
  ) {
    self.identity = identity
    self.isRegular = isRegular
    self.isOwn = isOwn
    self.permissions = permissions
    self.links = links
    self.size = size
    self.modified = modified
  }
}
