import TestSupport
import Testing

@testable import IntakeTerminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    let keys = decoder.decode(bytes[...])
    #expect(!decoder.isWaiting)
    return keys
  }

  @Test func `typed text stays together, and keys stand where they were pressed`() {
    #expect(keys("héllo wörld") == [.text("héllo wörld")])
    #expect(keys("ab\rc") == [.text("ab"), .enter, .text("c")])
    #expect(keys("漢👩‍👩‍👧e\u{301}") == [.text("漢👩‍👩‍👧e\u{301}")])
  }

  @Test func `control keys that are keys of their own are told as such`() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.enter])
    #expect(keys("\r\n\r\n") == [.enter, .enter])
    #expect(keys("\n\n") == [.enter, .enter])
    #expect(keys([0x08, 0x7F, 0x09]) == [.backspace, .backspace, .tab])
    #expect(
      keys([3, 4, 0x13, 0x1A, 1]) == ["c", "d", "s", "z", "a"].map { Key.control($0) })
    // Ctrl-Space and the signs behind Ctrl-Z mean nothing, and C1 is no text.
    #expect(keys([0, 0x1C, 0x1D, 0x1E, 0x1F, 0xC2, 0x85]) == [])
  }

  /// What xterm, the VT series, rxvt, tmux, PuTTY and the Linux console send.
  @Test(arguments: [
    (Key.up, ["[A", "OA", "[1;2A", "[1;5A", "[a"]), (.down, ["[B", "OB"]),
    (.right, ["[C", "OC", "[1;2C", "[c"]), (.left, ["[D", "OD", "[1;2D", "[d"]),
    (.wordRight, ["[1;5C", "[1;3C", "[1;6C", "f", "Oc", "\u{1B}[C", "O5C"]),
    (.wordLeft, ["[1;5D", "[1;3D", "b", "Od", "\u{1B}OD"]),
    (.wordBackspace, ["\u{7F}", "\u{8}"]),
    (.home, ["[H", "OH", "[1~", "[7~", "[1;5H", "[7$"]), (.end, ["[F", "OF", "[4~", "[8~", "[8^"]),
    (.delete, ["[3~", "[3;5~", "[3$"]), (.pageUp, ["[5~"]), (.pageDown, ["[6~", "[6;2~"]),
    (.backTab, ["[Z"]), (.enter, ["OM"]), (.text("0"), ["Op"]), (.text("9"), ["Oy"]), (.text("."), ["On"]),
    (.text("+"), ["Ok"]), (.text("-"), ["Om"]),
    (.function(1), ["OP", "[11~", "[[A", "[1;2P"]), (.function(4), ["OS", "[14~", "[[D"]),
    (.function(5), ["[15~", "[[E"]), (.function(6), ["[17~"]), (.function(10), ["[21~"]),
    (.function(11), ["[23~"]), (.function(12), ["[24~", "[24;5~"]),
  ])
  func `the sequences of a key`(_ key: Key, _ sequences: [String]) {
    for sequence in sequences {
      #expect(keys("\u{1B}" + sequence + "x") == joined([key, .text("x")]), "\(sequence)")
    }
  }

  @Test(arguments: [
    "[97;5u", "[27;5;97~", "[?1;2c", "[200;1R", "[I", "[O", "[201~", "[2~", "[25~", "[99~", "[<0;1;1M",
    "[>1;2;3c",
    "]0;title\u{7}", "]11;rgb:0/0/0\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\", "Oz",
    "[1;2;3;4;5;6;7;8;9;10A",
    "[99999999999999999999~", "[?2026;1$y", "x", "\r",
  ])
  func `what is not known is swallowed whole`(_ sequence: String) {
    #expect(keys("a\u{1B}\(sequence)b") == [.text("ab")])
  }

  @Test func `a key that is pressed within a sequence counts`() {
    #expect(keys([0x1B, 0x5B, 0x31, 0x03]) == [.control("c")])
    #expect(keys([0x1B, 0x5D, 0x31, 0x0D]) == [.enter])
    #expect(keys(Array("\u{1B}[1\u{1B}[A".utf8)) == [.up])
  }

  @Test func `an escape by itself is told when nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.waiting == .escape)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x1B, 0x1B]) == [])
    #expect(decoder.flush() == [.escape, .escape])
    #expect(decoder.decode([0x1B, 0x5B]) == [])
    #expect(decoder.waiting == .rest)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x41]) == [.text("A")])
    #expect(decoder.decode([0xC3]) == [])
    #expect(decoder.waiting == .rest)
    #expect(decoder.flush() == [.notText])
  }

  @Test func `bytes that are no text are told once for each run of them`() {
    #expect(keys([0x61, 0xFF, 0xFE, 0x80, 0x62]) == [.text("a"), .notText, .text("b")])
    #expect(keys([0xE9, 0x20, 0xE9, 0xE9, 0x0D]) == [.notText, .text(" "), .notText, .enter])
    // A long form, a surrogate, one too high.
    for bytes in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80]]
      as [[UInt8]]
    {
      #expect(keys(bytes + [0x61]) == [.notText, .text("a")])
    }
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xFF]) + decoder.decode([0xFF]) == [.notText])
  }

  // MARK: Paste

  private func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test func `a paste is one key, and its lines press nothing`() {
    #expect(keys(pasted("y\r\ny\ry\n\ty\u{7}\u{0}")) == [.paste("y\ny\ny\n y")])
    #expect(keys(pasted("a\u{1B}[31mb\u{1B}[20x")) == [.paste("a[31mb[20x")])
    #expect(keys("1" + pasted("é漢") + "\r") == [.text("1"), .paste("é漢"), .enter])
    #expect(keys(pasted("") + "a") == [.text("a")])
    #expect(keys(Array("\u{1B}[200~a".utf8) + [0xFF] + Array("\u{1B}[201~b".utf8)) == [.notText, .text("b")])
    #expect(keys(Array("\u{1B}[200~a".utf8) + [0xC3] + Array("\u{1B}[201~b".utf8)).contains(.notText))
  }

  @Test func `an end mark within a paste ends it, and nothing hangs`() {
    #expect(keys(pasted("a" + "\u{1B}[201~" + "b\r")) == [.paste("a"), .text("b"), .enter])
  }

  @Test func `a paste that stops goes on as one, until its end or until somebody types`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~one\r".utf8)[...]) == [])
    #expect(decoder.waiting == .paste)
    #expect(decoder.flush() == [.paste("one\n")])
    #expect(!decoder.isWaiting)
    #expect(decoder.decode(Array("two\rthree\rfour".utf8)[...]) == [])
    #expect(decoder.flush() == [.paste("two\nthree\nfour")])
    #expect(decoder.decode(Array("end\r\u{1B}[201~\r".utf8)[...]) == [.paste("end\n"), .enter])

    // Its end was lost, and a key is pressed.
    _ = decoder.decode(Array("\u{1B}[200~one".utf8)[...])
    #expect(decoder.flush() == [.paste("one")])
    #expect(decoder.decode([0x61]) == [])
    #expect(decoder.flush() == [.paste("a")])
    #expect(decoder.decode([0x0D]) == [.enter])
  }

  @Test func `a character that a stop parts is whole behind it`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[200~a".utf8)[...] + [0xE6, 0xBC])
    #expect(decoder.flush() == [.paste("a")])
    #expect(decoder.decode([0xA2] + Array("\u{1B}[201~".utf8)) == [.paste("漢")])
  }

  @Test func `what is let go leaves nothing but the paste it was in`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[200~yes\r".utf8)[...])
    decoder.discard()
    #expect(decoder.decode(Array("no\r\u{1B}[201~a".utf8)[...]) == [.paste("no\n"), .text("a")])
    _ = decoder.decode([0x1B])
    decoder.discard()
    #expect(decoder.decode([0x5B, 0x41]) == [.text("[A")])
  }

  @Test func `a megabyte is read once`() {
    let text = String(repeating: "words of a long letter\n", count: 50_000)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let bytes = Array(pasted(text).utf8)
    for start in stride(from: 0, to: bytes.count, by: 100) {
      keys += decoder.decode(bytes[start..<min(start + 100, bytes.count)])
    }
    #expect(keys == [.paste(text)])
  }

  // MARK: Properties

  /// Texts that were parted only by the end of a piece, as one.
  private func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { joined, key in
      if case .text(let more) = key, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + more)
      } else {
        joined.append(key)
      }
    }
  }

  private static let parts: [[UInt8]] =
    [
      "a", "é", "漢", "👩‍👩‍👧", "\r", "\n", "\u{1B}", "\u{1B}[", "\u{1B}[A", "\u{1B}[1;5D", "\u{1B}OP", "\u{1B}[[A",
      "\u{1B}[200~",
      "\u{1B}[201~", "\u{1B}]0;", "\u{7}", "\u{1B}\\", "\u{7F}", "\u{3}", "1", ";", "~", "[", "O", "\t",
      "\u{85}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE6, 0xBC], [0x80], [0xF0, 0x9F]]

  @Test(arguments: FuzzRounds.all) func `where the bytes are parted does not matter`(_ round: UInt64) {
    var random = SeededGenerator(seed: round)
    for _ in 0..<600 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ -> [UInt8] in
        if Int.random(in: 0..<8, using: &random) == 0 { return [UInt8.random(in: 0...255, using: &random)] }
        return KeyDecoderTests.parts.randomElement(using: &random) ?? []
      }
      var whole = KeyDecoder()
      let expected = joined(whole.decode(bytes[...]) + whole.flush() + whole.flush())
      for key in expected {
        if case .text(let text) = key {
          #expect(!text.unicodeScalars.contains { $0.isControl } && !text.isEmpty)
        }
        if case .paste(let text) = key {
          #expect(!text.unicodeScalars.contains { $0.isControl && $0 != "\n" } && !text.isEmpty)
        }
      }
      for _ in 0..<4 {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = Int.random(in: 1...rest.count, using: &random)
          keys += decoder.decode(rest.prefix(count))
          rest = rest.dropFirst(count)
        }
        #expect(joined(keys + decoder.flush() + decoder.flush()) == expected, "\(bytes)")
      }
    }
  }
}
