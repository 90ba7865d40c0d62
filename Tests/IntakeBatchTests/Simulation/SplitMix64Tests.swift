import IntakeBatch
import Testing

@Suite struct `The generator of rows` {
  /// As printed for the seed 1234567 by the algorithm's reference in C (Vigna 2015).
  @Test func `gives the published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in random.next() } == published)
  }

  @Test func `begins elsewhere for each row and each seed`() {
    let firsts = (0..<20 as Range<UInt64>).flatMap { seed in
      (1...500).map { row -> UInt64 in
        var random = SplitMix64(seed: seed, row: row)
        return random.next()
      }
    }
    #expect(Set(firsts).count == firsts.count)
  }
}
