internal import Glibc
internal import IntakeRecords

/// Where translations are: `ID.es.yaml` beside `ID.yaml`, for questionnaires and for `clinic.yaml`.
enum TranslationPath {
  private static let ending = ".yaml"

  /// The file that translates this one.
  static func of(_ path: String, into language: String) -> String {
    let stem = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return "\(stem).\(language)\(ending)"
  }

  /// The languages into which a file is translated, by name; none where its directory cannot be read.
  static func languages(beside path: String) -> [String] {
    let directory = FilePath.directory(of: path)
    let name = FilePath.name(of: path)
    let names = (try? DirectoryListing.names(in: directory.isEmpty ? "." : directory)) ?? []
    return names.compactMap { other in parts(of: other).flatMap { $0.original == name ? $0.language : nil } }
      .sorted()
  }

  /// The file that this one translates; `nil` where it is no translation.
  static func original(of path: String) -> String? {
    parts(of: FilePath.name(of: path)).map { FilePath.join(FilePath.directory(of: path), $0.original) }
  }

  private static func parts(of name: String) -> (original: String, language: String)? {
    guard name.hasSuffix(ending), !name.hasPrefix(".") else { return nil }
    let stem = name.dropLast(ending.count)
    guard let dot = stem.lastIndex(of: ".") else { return nil }
    let language = String(stem[stem.index(after: dot)...])
    return LanguageName.isOne(language) ? (String(stem[..<dot]) + ending, language) : nil
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// The short names of languages.
enum LanguageName {
  /// Whether it is spelled as one: `es`, `pt-br`.
  static func isOne(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = groups.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else {
      return false
    }
    return groups.dropFirst().allSatisfy { (2...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
  }

  /// What the environment asks for, the nearest first: `es-mx` and `es` for `es_MX.UTF-8`. The first of `LC_ALL`,
  /// `LC_MESSAGES` and `LANG` that says anything counts; `C` and `POSIX` are no language.
  static var inEnvironment: [String] {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first { !$0.isEmpty }
    let tag = String((named ?? "").prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 })
      .lowercased()
    return isOne(tag) ? candidates(for: tag) : []
  }

  /// A language with its region, then without.
  static func candidates(for tag: String) -> [String] {
    guard let hyphen = tag.firstIndex(of: "-") else { return [tag] }
    return [tag, String(tag[..<hyphen])]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
