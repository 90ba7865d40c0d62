/// How many syllables an English word has, as it is spelled.
///
/// Groups of vowels are counted, without an e that is not heard and with vowels that are spoken apart; endings and the
/// halves of compounds are counted by themselves. Words that no such rule fits are in ``EnglishSyllables/irregular``. A word
/// that breaks the rules and is not there may come out wrong by one.
enum EnglishSyllables {
  /// At least 1.
  ///
  /// - Parameter word: One word, hyphens and apostrophes in it; marks on letters are ignored. What has no letters has one
  ///   syllable.
  /// - Complexity: O(*n*)
  static func count(in word: some StringProtocol) -> Int {
    var count = 0
    for part in word.split(whereSeparator: { "-‐‑–—/".contains($0) }) { count += single(part) }
    return max(count, 1)
  }

  /// One part of a word with hyphens.
  private static func single(_ word: some StringProtocol) -> Int {
    var letters: [UInt8] = []
    var apostrophe: Int?
    for scalar in word.unicodeScalars {
      if scalar == "'" || scalar == "’" {
        apostrophe = letters.count
      } else if let letter = letter(scalar) {
        letters.append(letter)
      }
    }
    guard let apostrophe, apostrophe > 0 else { return spelled(letters) }
    let (stem, end) = (Array(letters[..<apostrophe]), letters[apostrophe...])
    // "hasn't" has one more than "has", "can't" no more than "can"; "'s" and "'ll" are no syllables.
    if end.elementsEqual("t".utf8), stem.last == UInt8(ascii: "n") {
      let verb = Array(stem.dropLast())
      let isHeard = "sd".utf8.contains(verb.last ?? 0) || ends(verb, "ve")
      return verb.isEmpty ? 1 : spelled(verb) + (isHeard ? 1 : 0)
    }
    return spelled(stem) + (end.elementsEqual("s".utf8) && hisses(stem) ? 1 : 0)
  }

  /// The letter without its mark, in small; `nil` for what is no letter of a word in English.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z": UInt8(truncatingIfNeeded: scalar.value)
    case "A"..."Z": UInt8(truncatingIfNeeded: scalar.value | 0x20)
    case "à", "á", "â", "ä", "ã": UInt8(ascii: "a")
    case "è", "é", "ê", "ë", "É": UInt8(ascii: "e")
    case "ì", "í", "î", "ï": UInt8(ascii: "i")
    case "ò", "ó", "ô", "ö", "õ": UInt8(ascii: "o")
    case "ù", "ú", "û", "ü": UInt8(ascii: "u")
    case "ç": UInt8(ascii: "c")
    case "ñ": UInt8(ascii: "n")
    default: nil
    }
  }

  /// Small letters only.
  private static func spelled(_ word: [UInt8]) -> Int {
    guard word.count > 2 else { return 1 }
    if let known = irregular[String(decoding: word, as: UTF8.self)] { return known }
    if word.last == UInt8(ascii: "s"),
      let known = irregular[String(decoding: word.dropLast(), as: UTF8.self)]
    {
      return known + (hisses(word.dropLast()) ? 1 : 0)
    }
    for half in firstHalves where word.starts(with: half.letters.utf8) {
      let rest = Array(word[half.letters.utf8.count...])
      guard let next = rest.first, half.takesVowel || !isVowel(next), rest.contains(where: isVowel) else {
        continue
      }
      return half.syllables + spelled(rest)
    }
    for ending in endings where ends(word, ending) {
      var stem = Array(word.dropLast(ending.utf8.count))
      guard stem.count > 2, stem.contains(where: isVowel) else { continue }
      if stem.last == UInt8(ascii: "i") { stem[stem.count - 1] = UInt8(ascii: "y") }
      return spelled(stem) + 1
    }
    return max(groups(of: word) - (hasSilentE(word) ? 1 : 0), 1)
  }

  // MARK: Vowels

  /// The vowels that are spoken, an e at the end too.
  private static func groups(of word: [UInt8]) -> Int {
    var count = 0
    for index in word.indices where isVowel(word, at: index) {
      let isFirst = index == 0 || !isVowel(word, at: index - 1)
      if isFirst || isApart(word, at: index) { count += 1 }
    }
    // The m of "autism" and "rhythm" is spoken by itself.
    return count + (ends(word, "sm") || ends(word, "sms") || ends(word, "thm") || ends(word, "thms") ? 1 : 0)
  }

  /// Whether the vowel at `index` is spoken apart from the one before it.
  private static func isApart(_ word: [UInt8], at index: Int) -> Bool {
    let (first, second) = (word[index - 1], word[index])
    let before = index > 1 ? word[index - 2] : 0
    let rest = word[(index + 1)...]
    func isBefore(_ letters: String) -> Bool { letters.utf8.contains(before) }
    switch (Character(Unicode.Scalar(first)), Character(Unicode.Scalar(second))) {
    case (_, "i") where rest.elementsEqual("ng".utf8) || rest.elementsEqual("ngs".utf8): return true
    case ("y", _): return index > 1 && !isBefore("wn")
    case ("i", "a"): return !(isBefore("ctg") || rest.starts(with: "ge".utf8))
    case ("i", "o"): return !isBefore("tscgxnlv") || (isBefore("v") && !rest.starts(with: "r".utf8))
    case ("i", "u"): return true
    case ("i", "e"):
      if rest.starts(with: "t".utf8) { return true }
      if rest.starts(with: "n".utf8) { return !isBefore("tc") && before != 0 }
      let isLonger = word[..<(index - 1)].contains(where: isVowel)
      return isLonger && (rest.elementsEqual("r".utf8) || rest.elementsEqual("st".utf8))
    case ("u", "a"), ("u", "o"): return !isBefore("qg")
    case ("u", "e"): return !isBefore("qg") && rest.starts(with: "n".utf8)
    case ("u", "i"): return rest.starts(with: "tion".utf8) && !isBefore("qg")
    case ("e", "o"): return !isBefore("g")
    case ("e", "a"):
      let isOfCreate = index > 2 && word[index - 3] == UInt8(ascii: "c") && isBefore("r")
      if isOfCreate { return rest.starts(with: "t".utf8) && !rest.starts(with: "tu".utf8) }
      return isBefore("r") && (rest.starts(with: "lit".utf8) || rest.starts(with: "liz".utf8))
    case ("a", "o"): return true
    case ("o", "o"), ("o", "i"):
      return index == 2 && isBefore("c") && ["p", "rd", "nc"].contains { rest.starts(with: $0.utf8) }
        && word.count > 5
    default: return false
    }
  }

  /// Whether the last e is not heard: of "made", "makes" and "helped", and not of "table", "changes" and "wanted".
  private static func hasSilentE(_ word: [UInt8]) -> Bool {
    var stem = word[...]
    switch word.last {
    case UInt8(ascii: "s"):
      stem = stem.dropLast()
      if hisses(stem.dropLast()) { return false }
    case UInt8(ascii: "d"):
      stem = stem.dropLast()
      let before = stem.dropLast().last ?? 0
      if "td".utf8.contains(before) { return false }
    default: break
    }
    guard stem.last == UInt8(ascii: "e") else { return false }
    let rest = Array(stem.dropLast())
    guard let last = rest.last, !isVowel(last), rest.contains(where: isVowel) else { return false }
    let beforeLast = rest.dropLast().last ?? 0
    if last == UInt8(ascii: "l") || last == UInt8(ascii: "r") && word.last == UInt8(ascii: "d") {
      return isVowel(beforeLast) || beforeLast == last || "rl".utf8.contains(beforeLast)
    }
    return true
  }

  /// Whether a word ends in a sound behind which "es" is heard.
  private static func hisses(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    if "sxzcg".utf8.contains(last) { return true }
    let before = word.dropLast().last ?? 0
    if last == UInt8(ascii: "e") { return "sxzcg".utf8.contains(before) }
    return last == UInt8(ascii: "h") && "cs".utf8.contains(before)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// A y at the beginning of a word or of a syllable is no vowel.
  private static func isVowel(_ word: [UInt8], at index: Int) -> Bool {
    if index == 0, word[0] == UInt8(ascii: "y"), word.count > 1, isVowel(word[1]) { return false }
    // The u of "qu" is none either.
    if word[index] == UInt8(ascii: "u"), index > 0, word[index - 1] == UInt8(ascii: "q") { return false }
    return isVowel(word[index])
  }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
