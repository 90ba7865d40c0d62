import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct ExpressionProblemTests {
  /// An expression at the margin; under it, for each problem, what is underlined, the code and the message,
  /// and then the hint.
  static let table = #"""
    a == 1
      == -- foreign-operator: '==' is not a word of this language
        write '='
    a = = 1
      = -- bad-expression: a name or a number is expected after '=', not '='
    a && b || !c
      && -- foreign-operator: '&&' is not a word of this language
        write 'and'
      || -- foreign-operator: '||' is not a word of this language
        write 'or'
      ! -- foreign-operator: '!' is not a word of this language
        write 'not'
    a <> 1
      <> -- foreign-operator: '<>' is not a word of this language
        write '!='
    a =< 1
      =< -- foreign-operator: '=<' is not a word of this language
        write '<='
    a ≤ 1
      ≤ -- foreign-operator: '≤' is not a word of this language
        write '<='
    a – b = 1
      – -- foreign-operator: '–' is not a word of this language
        write '-'
    a = "yes"
      "yes" -- quoted-name: names and codes stand without quotation marks
        write yes
    a = 'new-child'
      'new-child' -- quoted-name: names and codes stand without quotation marks
        write new-child
    18 <= age <= 64
      18 <= age <= 64 -- chained-comparison: comparisons do not chain
        write 'age in 18..64'
    64 >= age >= 18
      64 >= age >= 18 -- chained-comparison: comparisons do not chain
        write 'age in 18..64'
    18 < age <= 64
      18 < age <= 64 -- chained-comparison: comparisons do not chain
        write '18 < age and age <= 64'
    a = b = c
      a = b = c -- chained-comparison: comparisons do not chain
        write 'a = b and b = c'
    a -b = 1
      - -- minus-needs-spaces: a minus has a space on both sides
        write 'a - b'
    a- b = 1
      - -- minus-needs-spaces: a minus has a space on both sides
        write 'a - b'
    (a)-3 = 1
      - -- minus-needs-spaces: a minus has a space on both sides
        write '(a) - 3'
    a AND b
      AND -- foreign-operator: 'AND' is not a word of this language
        write 'and'
    a OR b
      OR -- foreign-operator: 'OR' is not a word of this language
        write 'or'
    NOT a
      NOT -- foreign-operator: 'NOT' is not a word of this language
        write 'not'
    a is yes
      is -- foreign-operator: 'is' is not a word of this language
        write '='
    a not in (b, c)
      not -- bad-expression: 'not' stands before what it denies
        write 'not a in …'
    a =
      = -- bad-expression: a name or a number is expected after '='
    = a
      = -- bad-expression: a name or a number is expected here, not '='
    a b
      a b -- bad-expression: nothing joins 'a' and 'b'
        a sign such as = or >= stands between them, or 'and', 'or', 'in'
    a and
      and -- bad-expression: a name or a number is expected after 'and'
    a and or b
      or -- bad-expression: a name or a number is expected after 'and', not 'or'
    and a
      and -- bad-expression: a name or a number is expected here, not 'and'
    (a
      ( -- bad-expression: '(' is not closed
        close it; in YAML's own { } and [ ], quote an expression that has a comma
    (a = 1))
      ) -- bad-expression: ')' closes nothing
    a]
      ] -- bad-expression: ']' closes nothing
    a, b
      , -- bad-expression: a comma stands only in a list or between what a function takes
        join conditions with 'and' or 'or'
    ()
      ) -- bad-expression: a name or a number is expected after '(', not ')'
    (a,)
      ) -- bad-expression: a name or a number is expected after ',', not ')'
    count(
      ( -- bad-expression: a name or a number is expected after '('
    count()
      count() -- wrong-arguments: 'count' takes a roster or items; 0 are given
        for example: count(person where closeness >= 4)
    [a, b]
      [ -- bad-expression: a list in an expression stands in round brackets
        write (a, b)
    any([a_1 .. a_9] where it = 1)
      [ -- bad-expression: a list in an expression stands in round brackets
        write (a, b)
    cuont(person)
      cuont -- unknown-function: there is no function 'cuont'
        did you mean 'count'?
    foo(person)
      foo -- unknown-function: there is no function 'foo'
        there are: count any all sum mean min max answered skipped asked has before after months_between days_between
    has(a)
      has(a) -- wrong-arguments: 'has' takes a question and a code; 1 is given
        for example: has(supports, family)
    before(a)
      before(a) -- wrong-arguments: 'before' takes two dates; 1 is given
        for example: before(event_date, since)
    answered(a, b)
      answered(a, b) -- wrong-arguments: 'answered' takes one name; 2 are given
        for example: answered(phq9_9)
    answered(a where b)
      where -- wrong-arguments: 'answered' takes no 'where'
        'where' goes with count, any, all, sum, mean, min and max
    has(a, b, within 6 months)
      within -- wrong-arguments: 'has' takes no 'within'
        'within' goes with before and after
    before(a, b, within months)
      months -- bad-expression: 'within' is followed by a whole number of days, weeks, months or years
        for example: within: 6 months
    before(a, b, within 6 fortnights)
      6 -- bad-expression: 'within' is followed by a whole number of days, weeks, months or years
        for example: within: 6 months
    before(a, b, within 0 days)
      0 -- bad-expression: 'within' is followed by a whole number of days, weeks, months or years
        for example: within: 6 months
    a..b
      a..b -- misplaced-range: a range stands to the right of 'in', or in a function such as count
        for example: age in 18..64
    18..64 in age
      18..64 -- misplaced-range: a range stands to the right of 'in', or in a function such as count
        for example: age in 18..64
    (a, b) = c
      (a, b) -- misplaced-range: a list stands to the right of 'in', or in a function such as count
        for example: course in (began, worse)
    a = (b, c)
      (b, c) -- misplaced-range: a list stands to the right of 'in', or in a function such as count
        for example: course in (began, worse)
    not (a, b)
      (a, b) -- misplaced-range: a list stands to the right of 'in', or in a function such as count
        for example: course in (began, worse)
    a + (b, c)
      (b, c) -- misplaced-range: a list stands to the right of 'in', or in a function such as count
        for example: course in (began, worse)
    a in 1..2..3
      .. -- bad-expression: a range goes from one number or name to another
        for example: 18..64, or phq9_1 .. phq9_9
    a in 1...3
      ... -- foreign-operator: '...' is not a word of this language
        write '..'
    x[] = 1
      ] -- bad-expression: a row's name or number stands in the brackets
        for example: since[low-mood], or closeness[1]
    x[a b] = 1
      b -- bad-expression: a row's name or number stands in the brackets
        for example: since[low-mood], or closeness[1]
    x[a
      [ -- bad-expression: '[' is not closed
        close it; in YAML's own { } and [ ], quote an expression that has a comma
    x[-1] = 1
      - -- bad-expression: a row's name or number stands in the brackets
        for example: since[low-mood], or closeness[1]
    {a} = 1
      {a} -- bad-expression: an expression has no braces
        write the name alone; braces are for texts
    {a} = {b}
      {a} -- bad-expression: an expression has no braces
        write the name alone; braces are for texts
    .5 > a
      . -- bad-expression: a point stands only inside a number
        write a digit before it and behind it: 0.5
    a > 5.
      . -- bad-expression: a point stands only inside a number
        write a digit before it and behind it: 0.5
    99999999999999999999 > a
      99999999999999999999 -- bad-expression: a number has at most 18 digits, 12 of them after the point
    größe > 3
      größe -- bad-expression: an expression has no 'größe'
        names are spelled with letters a-z, digits, _ and -
    a % 2 = 0
      % -- bad-expression: an expression has no '%'
    a = 50%
      % -- bad-expression: an expression has no '%'
    a; b
      ; -- bad-expression: an expression has no ';'
    _a = 1
      _ -- bad-expression: an expression has no '_'
    a ? b
      ? -- bad-expression: an expression has no '?'
    where a
      where -- bad-expression: a name or a number is expected here, not 'where'
    it where it
      where -- bad-expression: 'where' stands only inside a function
        for example: count(person where closeness >= 4)
    a in
      in -- bad-expression: a name or a number is expected after 'in'
    a in ()
      ) -- bad-expression: a name or a number is expected after '(', not ')'
    a = -
      - -- bad-expression: a name or a number is expected after '-'
    a not b
      a not -- bad-expression: nothing joins 'a' and 'not'
        a sign such as = or >= stands between them, or 'and', 'or', 'in'
    sum(a_1 .. a_9 where)
      ) -- bad-expression: a name or a number is expected after 'where', not ')'
    a contains b
      contains -- foreign-operator: 'contains' does not stand between two names
        write 'has(a, b)'
    a ^ 2
      ^ -- bad-expression: an expression has no '^'
    before(a, within 6 months, b)
      , -- wrong-arguments: 'within' stands last
        for example: before(event_date, since, within: 6 months)
    in = 1
      in -- bad-expression: a name or a number is expected here, not 'in'
    x (1)
      x -- unknown-function: there is no function 'x'
        there are: count any all sum mean min max answered skipped asked has before after months_between days_between
    answered(18..64)
      18..64 -- misplaced-range: a range stands to the right of 'in', or in a function such as count
        for example: age in 18..64
    """#

  /// One block of the table for each expression.
  static let blocks: [String] = {
    var blocks: [String] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix(" "), let last = blocks.indices.last {
        blocks[last] += "\n" + line
      } else {
        blocks.append(String(line))
      }
    }
    return blocks
  }()

  @Test(arguments: blocks) func `a mistake in an expression says what to write`(block: String) throws {
    let text = String(block.prefix { $0 != "\n" })
    let written = try #require(scalar(text, quoted: text.contains("\"") ? "'" : "\""))
    var problems: [Diagnostic] = []
    let syntax = ExpressionSyntax.parse(LocatedText(scalar: written), reporting: &problems)
    let source = "key: '" + text
    var found = text
    for problem in problems {
      found += "\n  \(problem.location?.text(in: source) ?? "-") -- \(problem.code): \(problem.message)"
      if let hint = problem.hint { found += "\n    " + hint }
    }
    #expect(found == block)
    #expect(syntax == nil)
  }

  @Test func `every code of an expression's problem is met in the table`() {
    let codes: [LanguageCode] = [
      .badExpression, .foreignOperator, .quotedName, .minusNeedsSpaces, .chainedComparison, .unknownFunction,
      .wrongArguments, .misplacedRange,
    ]
    for code in codes { #expect(Self.table.contains("-- \(code.rawValue): ")) }
  }
}
