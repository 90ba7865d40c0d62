import Testing

@testable import Intake

/// Counts as dictionaries divide and speak the words.
@Suite struct `English syllables` {
  static let known: [(syllables: Int, words: String)] = [
    (
      1,
      """
      a I the be me you your yes no made makes helped eyes eye through thought friend friends breathe hurt home
      safe whole don't can't won't I've who's times use used felt queue quite guess price please
      worked lives house choose since x 5 his aren't they'd asked
      """
    ),
    (
      2,
      """
      being doing going trying table handled hundred wanted needed changes boxes washes themselves people quiet
      client science something someone sometimes lifetime homework careful useful statement lately lonely hadn't
      isn't wouldn't haven't well-known co-pay power lower lawyer canyon player beyond employ answer question patient nation ancient million
      business evening every maybe safety hopeful friendship therefore mostly really value argued
      series boss's sickness rhythm chaos creature licensed building language person's purple
      """
    ),
    (
      3,
      """
      anyone denying anything everything somebody wherever whenever area idea different medicine therapist diagnose violent
      period autism previous serious usual actual influence easier happiest suicide video family loneliness
      happiness completely extremely element argument settlement employer opinion continued creative
      efficient behavior religious courteous Saturday hospital created usefulness imagine alcohol
      """
    ),
    (
      4,
      """
      anxiety society experience psychiatric diagnosis emergency identity suicidal everybody situation evaluate
      relationships deductible comfortable usually seriously information reality variety ability
      cooperate continuous
      """
    ),
    (5, "interpersonal psychological opportunity creativity university"),
    (6, "responsibility psychotherapeutic"),
  ]

  @Test func `of words that everybody can count`() {
    var wrong: [String] = []
    for (syllables, words) in Self.known {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let count = EnglishSyllables.count(in: word)
        if count != syllables { wrong.append("\(word): \(count), not \(syllables)") }
      }
    }
    #expect(wrong == [])
  }
}
