# The made-up answers beside this file, the same in every run:
#
#     Rscript data.R
#
# No person gave them.

set.seed(20261)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
save <- function(data, name) {
  write.table(data, file.path(here, name), sep = ",", na = "", row.names = FALSE, quote = FALSE)
}

# Some items with one factor behind them, cut into options at thresholds.
options.of <- function(n, loadings, thresholds) {
  factor <- rnorm(n)
  answers <- sapply(loadings, function(loading) {
    response <- loading * factor + sqrt(1 - loading^2) * rnorm(n)
    findInterval(response, thresholds)
  })
  colnames(answers) <- paste0("q", seq_along(loadings))
  as.data.frame(answers)
}

# Nine items of 0 to 3, skewed as symptoms are, here and there without an answer.
skewed <- options.of(200, c(.8, .75, .7, .65, .7, .6, .55, .5, .45), c(.2, .9, 1.5))
skewed[cbind(sample(200, 30), sample(9, 30, TRUE))] <- NA
save(skewed, "skewed.csv")

# Items in different units, with decimals; the last goes against the others.
factor <- rnorm(80)
units <- data.frame(
  a = round(5 + 2 * factor + rnorm(80), 1), b = round(50 + 8 * factor + 10 * rnorm(80), 1),
  c = round(1 + 0.3 * factor + 0.3 * rnorm(80), 2), d = round(20 + 3 * factor + 4 * rexp(80), 1),
  e = round(10 + 2 * factor + 3 * rnorm(80), 1), f = round(8 - factor + 2 * rnorm(80), 1))
save(units, "units.csv")

save(options.of(50, c(.8, .7, .6), c(-.5, .5)), "three.csv")

# Enough rows for every pair of options.
save(options.of(900, c(.75, .7, .6, .55, .5), c(-.9, 0, .9)), "ordinal.csv")

# So few rows that one item seems to have less than no variance of its own.
repeat {
  few <- options.of(40, c(.95, .7, .6, .6), c(-1, -.3, .3, 1))
  fit <- suppressWarnings(lavaan::cfa("g =~ q1 + q2 + q3 + q4", few, std.lv = TRUE))
  if (lavaan::lavInspect(fit, "converged") && min(diag(lavaan::lavInspect(fit, "est")$theta)) < -0.02) break
}
save(few, "heywood.csv")

# A score twice, a little higher the second time.
true <- rnorm(60, 12, 4)
save(data.frame(first = round(true + rnorm(60, 0, 1.5)), second = round(true + rnorm(60, 0.8, 1.5))), "retest.csv")
