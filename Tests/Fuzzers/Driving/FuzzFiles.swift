internal import Glibc

/// The files of the fuzzers: below `.build/fuzz` what is made, and what the repository has for a beginning.
enum FuzzFiles {
  private static let package = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// `.build/fuzz/NAME`, made where it is missing.
  static func folder(of fuzzer: Fuzzer) -> String {
    let folder = "\(package)/.build/fuzz/\(fuzzer.name)"
    for path in [
      "\(package)/.build", "\(package)/.build/fuzz", folder, "\(folder)/corpus", "\(folder)/seeds",
    ] {
      mkdir(path, 0o755)
    }
    return folder
  }

  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }

  static func text(of file: String) -> String? {
    bytes(of: "\(package)/\(file)").map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the files of a folder of the repository hold, those whose name ends so, in the order of their names.
  static func contents(of folder: String, ending: String) -> [[UInt8]] {
    names(in: "\(package)/\(folder)").filter { $0.hasSuffix(ending) }.sorted().compactMap {
      bytes(of: "\(package)/\(folder)/\($0)")
    }
  }

  /// The names in a directory, from its whole path.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
