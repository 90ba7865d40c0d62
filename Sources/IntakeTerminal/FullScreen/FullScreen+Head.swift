internal import Intake
internal import PlainText

/// Where one is, at the top of each screen: the part and its title, the row at hand, and how many questions are left.
extension FullScreen {
  /// Two lines at the most; a title that is longer is cut, with a sign.
  func headLines(width: Int) -> [StyledLine] {
    let place = TextLayout(width: width).lines(of: headTitle)
    guard let left = questionsLeft else {
      let rest = place.dropFirst().joined(separator: " ")
      return [place.first ?? "", rest].filter { !$0.isEmpty }.map { StyledLine($0, .heading).fitting(width) }
    }
    let whole = StyledLine(place.joined(separator: " "), .heading)
    guard let left = [left.long, left.short].first(where: { whole.width + 2 + $0.displayWidth <= width })
    else {
      return [whole.fitting(width), StyledLine(left.long)]
    }
    var line = whole
    line.append(String(repeating: " ", count: width - whole.width - left.displayWidth))
    line.append(left)
    return [line]
  }

  private var headTitle: String {
    switch top.scene {
    case .opening, .ending: interview.questionnaire.clinic.name
    case .help: wording.helpTitle
    case .contacts: wording.label(.contacts)
    case .pause: wording.pauseTitle
    case .stop, .erase: wording.stopTitle
    case .review: wording.reviewTitle
    case .step, .ownWords, .which, .dropAnswer, .change, .removeWhich, .remove: stepTitle
    }
  }

  private var stepTitle: String {
    func title(_ place: PlaceView) -> String {
      let heading = place.row.map { wording.row(place.pageTitle, called: $0.called) } ?? place.pageTitle
      return wording.part(place.part, of: place.parts, title: heading)
    }
    return switch walk.step {
    case .question(let view): title(view.place)
    case .roster(let view): title(view.place)
    case .say(let view): title(view.place)
    case .alert, .stop, .review, .finished: interview.questionnaire.title
    }
  }

  /// In full, and as short as it can be said.
  private var questionsLeft: (long: String, short: String)? {
    guard case .step = top.scene else { return nil }
    switch walk.step {
    case .question, .roster, .say: break
    case .alert, .stop, .review, .finished: return nil
    }
    let left = interview.questionsLeft
    return wording.questionsLeft(least: left.least, most: left.most)
  }
}
