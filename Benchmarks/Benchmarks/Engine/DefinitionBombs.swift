import LocatedYAML

/// Texts that would cost a careless reader its memory or its time, by what they are.
func definitionBombs() -> [Source] {
  var chain = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
  for level in 1..<60 {
    chain +=
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
  }
  return [
    Source(name: "200,000 brackets", text: String(repeating: "[", count: 200_000)),
    Source(name: "200,000 braces", text: String(repeating: "{a: ", count: 200_000)),
    Source(name: "a deep chain of aliases", text: chain),
    Source(name: "a scalar of 50 MB", text: "a: \"" + String(repeating: "x", count: 50_000_000) + "\"\n"),
  ]
}
