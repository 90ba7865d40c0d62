/// What stands once at the end of a report: which rule each figure follows, and whose it is.
enum MethodNotes {
  static let all: [(term: String, words: String)] = [
    (
      "points",
      "as answered, with items reversed that the definition reverses; never filled, nothing dropped or reversed by the data"
    ),
    ("complete", "nothing that the score reads is missing"),
    (
      "filled",
      "items are missing and the score's own rule gives a value all the same; these rows are counted here and used for no figure"
    ),
    ("sd", "standard deviation, with n - 1"),
    ("item-rest", "correlation of an item with the sum of the others"),
    ("without", "alpha of the scale without the item"),
    (
      "lowest, highest",
      "share of complete rows at the ends of what can be attained; marked over 15 % (Terwee et al. 2007)"
    ),
    ("alpha", "k / (k - 1) x (1 - sum of item variances / variance of the sum) (Cronbach 1951)"),
    (
      "omega total",
      "(sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), one factor, maximum likelihood (McDonald 1999)"
    ),
    (
      "intervals",
      "95 %, assuming no normal items: for alpha by fourth moments (Yuan, Guarnaccia and Hayslip 2003; "
        + "Maydeu-Olivares, Coffman and Hartmann 2007), for omega by the delta method (Yuan and Bentler 2000); "
        + "Feldt's (1965) assumes normal items that measure alike. From fewer rows than the items and one, the first two are none"
    ),
    (
      "fit",
      "by normal theory, so that with few options chi-square comes out too large: CFI (Bentler 1990), "
        + "TLI (Tucker and Lewis 1973), RMSEA with 90 % (Steiger and Lind 1980; Browne and Cudeck 1993), "
        + "SRMR (Bentler 1995)"
    ),
    (
      "standard error",
      "sd x square root of (1 - alpha). It is of one moment and one table: for judging change, use the rules "
        + "in the definition, or a retest"
    ),
    (
      "ordinal alpha",
      "alpha of polychoric correlations (Zumbo, Gadermann and Zeisser 2007): of the normal responses that are "
        + "thought to lie behind the options, not of the score"
    ),
  ]

  static let ofRetest: [(term: String, words: String)] = [
    (
      "ICC(A,1)",
      "two-way, absolute agreement, one measurement, 95 % by the F distribution (McGraw and Wong 1996)"
    ),
    (
      "SEM of agreement",
      "square root of the variance between occasions and of what is left (de Vet, Terwee, Knol and Bouter 2006)"
    ),
    ("smallest detectable change", "1.96 x square root of 2 x SEM of agreement"),
    (
      "limits of agreement",
      "bias +/- 1.96 sd of the differences, second less first (Bland and Altman 1986)"
    ),
  ]

  /// What pairwise rows change.
  static let ofPairwise = (
    term: "pairwise",
    words:
      "each covariance is taken from the rows that have both items. These are not the covariances of any one group "
      + "of people, so that there is no interval, no omega and no standard error"
  )

  static func notes(for report: StatisticsReport) -> [(term: String, words: String)] {
    all + (report.rows == .pairwise ? [ofPairwise] : []) + (report.retest == nil ? [] : ofRetest)
  }
}
