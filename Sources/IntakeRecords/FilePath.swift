internal import Glibc

/// Paths as texts, in the few ways that records need.
public enum FilePath {
  public static func join(_ directory: String, _ name: String) -> String {
    directory.isEmpty ? name : directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  /// The directory that holds what the path names, by its text alone: `.` for `results`, `/` for `/` and `/a`.
  public static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name behind the last slash.
  public static func name(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
  }

  /// The path from the root, without links, `.` and `..`; `nil` where nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path from the root by its text alone, whether or not something is there; as it is where the directory at hand
  /// cannot be told.
  public static func fromRoot(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = resolved(".") else { return path }
    return join(here, path)
  }
}
