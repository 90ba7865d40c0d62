/// A picture of a report, before it is drawn.
///
/// All that it shows stands in words beside it, for whoever listens, and for where no picture can be drawn.
public enum Figure: Hashable, Sendable {
  case scores([ScoreBar])
  case timeline(Timeline)
  case closeness(ClosenessCircles)
  case course(CourseFigure)
}
