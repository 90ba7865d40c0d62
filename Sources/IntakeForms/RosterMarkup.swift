internal import Intake
internal import SafeMarkup

/// The rows of a roster, one block behind the other.
struct RosterMarkup {
  let roster: PaperRoster

  var markup: Markup {
    let rows = roster.rows.indices.map { index in opener(of: index) + block(index) }.joined()
    guard let opening = roster.opening, opening.hasMore else { return rows }
    let more = QuestionMarkup(opening, asking: opening.again, way: FormWording.moreRows)
    return rows + more.markup
  }

  /// Whether there is such a row, where the respondent adds them.
  private func opener(of index: Int) -> Markup {
    guard let opening = roster.opening else { return "" }
    let way = FormWording.fillIn(roster.rows[index].name, next: roster.next)
    return QuestionMarkup(opening, asking: index == 0 ? opening.ask : opening.again, way: way).markup
  }

  private func block(_ index: Int) -> Markup {
    let row = roster.rows[index]
    let way = row.condition.map { condition -> Markup in
      let next = roster.rows[(index + 1)...].flatMap { $0.parts.flatMap(\.numbers) }.first ?? roster.next
      return "<p class=\"way\">\(Way(condition, to: row.parts, otherwise: next).markup)</p>\n"
    }
    return """
      <div class="row">
      <div class="top">
      <h3 dir="auto">\(row.name)</h3>
      \(way)</div>
      \(row.parts.map { PartMarkup($0).markup }.joined())</div>

      """
  }
}
