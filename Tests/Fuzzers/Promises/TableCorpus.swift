/// Tables as programs write them, and as people break them.
enum TableCorpus {
  static let all: [[UInt8]] =
    plain.map { Array($0.utf8) } + plain.map { Array("\u{FEFF}\($0.replacing("\n", with: "\r\n"))".utf8) } + [
      wide
    ]

  private static let plain = [
    "a,b,c\n1,2,3\n0,,1\n", "respondent;phq9_1;phq9_2\nr1;0;3\nr2;;1", "a\tb\n1\t2\n\n3\t4\n",
    "id,text,x\n1,\"two\nlines\",3\n2,\"a \"\"quoted\"\" word\",0\n3,\"\",\n", "a,b\n1\n1,2,3\n\"1\" ,2\n",
    "a,b\n\"open,1\n2,3\n", "a\n\"\"\"\"\n\"x\"y\"z\"\n", "a,a\n1,2\n", "\n\na,b\n1,2\n", "a,,c\n1,2,3\n",
  ]

  /// So many columns that they are read four at a time.
  private static let wide: [UInt8] = {
    let names = (1...17).map { "q\($0)" }.joined(separator: ",")
    let rows = (0..<12).map { row in
      (0..<17).map { ($0 + row) % 7 == 0 ? "" : "\(($0 * row) % 4)" }.joined(separator: ",")
    }
    return Array(([names] + rows).joined(separator: "\n").utf8)
  }()
}
