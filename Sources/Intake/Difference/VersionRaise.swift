public import LocatedYAML

extension Diagnostic {
  /// A warning where a questionnaire's file says something else than when it was last committed, under a version that is
  /// not higher; `nil` where there is none, and where one of the two cannot be read.
  ///
  /// Comments, empty lines and the way in which a text is quoted say nothing. The order of keys does, for the order of
  /// choices is theirs.
  ///
  /// - Parameters:
  ///   - now: The file as it is.
  ///   - file: What the diagnostic's place calls it.
  ///   - before: The file as it was committed.
  /// - Complexity: O(*n*) in both.
  public static func versionNotRaised(_ now: Source, in file: FileID, since before: Source) -> Diagnostic? {
    guard now.text != before.text,
      let new = YAMLDocument.parse(now, file: file).root,
      let old = YAMLDocument.parse(before, file: file).root, !new.says(whatSays: old),
      let version = new["version"], let earlier = old["version"]?.text,
      let higher = VersionNumber(earlier), let lower = VersionNumber(version.text), lower <= higher
    else { return nil }
    let id = new["questionnaire"]?.text ?? now.name
    let standing =
      lower == higher
      ? "its version is still \(version.text)" : "its version is \(version.text), below \(earlier)"
    return .checkingWarning(
      .versionNotRaised, "'\(id)' has changed since it was last committed, and \(standing)",
      at: version.location, hint: "raise it, as to \(higher.next)")
  }
}

/// Three whole numbers with points between.
private struct VersionNumber: Comparable {
  private let parts: [Int]

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap(\.self)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.parts = numbers
  }

  /// With a last part that is one higher.
  var next: String {
    let (last, _) = parts[2].addingReportingOverflow(1)
    return "\(parts[0]).\(parts[1]).\(last)"
  }

  static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension YAMLNode {
  /// The scalar behind a key of this mapping.
  fileprivate subscript(key: String) -> YAMLScalar? {
    mapping?.first { $0.key.text == key }?.value.scalar
  }

  /// Whether both come to the same, wherever and however they are written.
  fileprivate func says(whatSays other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)): one.text == two.text
    case (.sequence(let ones), .sequence(let twos)):
      ones.count == twos.count && zip(ones, twos).allSatisfy { $0.says(whatSays: $1) }
    case (.mapping(let ones), .mapping(let twos)):
      ones.count == twos.count
        && zip(ones, twos).allSatisfy { $0.key.text == $1.key.text && $0.value.says(whatSays: $1.value) }
    default: false
    }
  }
}
