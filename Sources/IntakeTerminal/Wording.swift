/// Every word that line mode says by itself. Facts come in, sentences go out, so that they can be read side by side.
///
/// Short words, no blame, no hurry; nothing outside of ASCII, so that it reads the same on any terminal and aloud.
enum Wording {
  static let yes = "Yes"
  static let no = "No"
  static let noneOfThese = "None of these"
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
