# What R tells of the answers beside this file, as JSON: names, each with a list of numbers.
#
#     Rscript reference.R > reference.json
#
# Needs the packages psych, lavaan (with pbivnorm and numDeriv) and jsonlite; versions stand in the output.

suppressPackageStartupMessages({
  library(psych)
  library(lavaan)
})

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]))
values <- list()
tell <- function(name, number) values[[name]] <<- as.numeric(number)
read <- function(name) read.csv(file.path(here, paste0(name, ".csv")))
quietly <- function(expression) suppressMessages(suppressWarnings(expression))

# Coefficient alpha and what stands beside it.
tell.alpha <- function(name, data, ...) {
  result <- quietly(psych::alpha(data, check.keys = FALSE, warnings = FALSE, ...))
  tell(paste(name, "alpha"), result$total$raw_alpha)
  tell(paste(name, "mean inter-item correlation"), result$total$average_r)
  tell(paste(name, "item-rest correlations"), result$item.stats$r.drop)
  tell(paste(name, "alpha without"), result$alpha.drop$raw_alpha)
  tell(paste(name, "item counts"), result$item.stats$n)
  tell(paste(name, "item means"), result$item.stats$mean)
  tell(paste(name, "item deviations"), result$item.stats$sd)
}

# A standard error by fourth moments, from derivatives by small differences.
distribution.free <- function(data, number) {
  data <- as.matrix(data)
  n <- nrow(data)
  pairs <- which(lower.tri(diag(ncol(data)), diag = TRUE), arr.ind = TRUE)
  centred <- scale(data, scale = FALSE)
  products <- centred[, pairs[, 1]] * centred[, pairs[, 2]]
  rebuilt <- function(entries) {
    matrix <- diag(ncol(data))
    matrix[pairs] <- entries
    matrix[pairs[, 2:1]] <- entries
    matrix
  }
  slopes <- numDeriv::grad(function(entries) number(rebuilt(entries)), cov(data)[pairs])
  sqrt(drop(t(slopes) %*% cov(products) %*% slopes) / n)
}

alpha.of <- function(matrix) {
  k <- ncol(matrix)
  k / (k - 1) * (1 - sum(diag(matrix)) / sum(matrix))
}

tell.intervals <- function(name, data) {
  matrix <- cov(data)
  alpha <- alpha.of(matrix)
  n <- nrow(data)
  k <- ncol(data)
  tell(paste(name, "alpha error"), distribution.free(data, alpha.of))
  tell(paste(name, "alpha feldt"), 1 - (1 - alpha) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1)))
  tell(paste(name, "error of measurement"), sd(rowSums(data)) * sqrt(1 - alpha))
}

# One factor by maximum likelihood.
tell.factor <- function(name, data) {
  items <- colnames(data)
  loadings <- paste0("l", seq_along(items))
  uniquenesses <- paste0("u", seq_along(items))
  model <- paste0(
    "g =~ ", paste(paste0(loadings, "*", items), collapse = " + "), "\n",
    paste(paste0(items, " ~~ ", uniquenesses, "*", items), collapse = "\n"), "\n",
    "omega := (", paste(loadings, collapse = "+"), ")^2 / ((", paste(loadings, collapse = "+"), ")^2 + ",
    paste(uniquenesses, collapse = "+"), ")\n")
  fit <- quietly(cfa(model, data, std.lv = TRUE, likelihood = "wishart"))
  estimates <- parameterEstimates(fit)
  sign <- sign(sum(estimates$est[estimates$label %in% loadings]))
  tell(paste(name, "loadings"), sign * estimates$est[estimates$label %in% loadings])
  tell(paste(name, "uniquenesses"), estimates$est[estimates$label %in% uniquenesses])
  tell(paste(name, "omega"), estimates$est[estimates$label == "omega"])
  if (fitMeasures(fit, "df") > 0) tell(
    paste(name, "fit"),
    fitMeasures(
      fit, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr_bentler")))
  if (min(estimates$est[estimates$label %in% uniquenesses]) <= 0) return(invisible())
  # Robust against items that are not normal and a model that does not hold. It divides by n - 1 twice where the
  # variance of a mean divides by n and by n - 1.
  robust <- quietly(cfa(
    model, data, std.lv = TRUE, se = "robust.huber.white", information = "observed",
    observed.information = "hessian"))
  error <- parameterEstimates(robust)
  tell(paste(name, "omega error"), error$se[error$label == "omega"] * sqrt((nrow(data) - 1) / nrow(data)))
}

skewed <- read("skewed")
tell.alpha("skewed complete", na.omit(skewed))
tell.intervals("skewed", na.omit(skewed))
tell.factor("skewed", na.omit(skewed))
tell.alpha("skewed pairwise", skewed)
units <- read("units")
tell.alpha("units complete", units)
tell.intervals("units", units)
tell.factor("units", units)
three <- read("three")
tell.alpha("three complete", three)
tell.intervals("three", three)
tell.factor("three", three)
heywood <- read("heywood")
tell.factor("heywood", heywood)

# LAPACK beneath R.
matrix <- cov(units)
tell("units inverse", chol2inv(chol(matrix)))
tell("units log determinant", determinant(matrix)$modulus)

# Polychoric correlations: by lavaan, whose search ends later than that of psych.
ordinal <- read("ordinal")
correlations <- quietly(lavCor(
  as.data.frame(lapply(ordinal, ordered)), estimator = "two.step", ordered = names(ordinal)))
tell("ordinal correlations", correlations)
tell("ordinal alpha", alpha.of(unclass(correlations)))
tell("ordinal correlations by psych", quietly(psych::polychoric(ordinal, correct = 0))$rho)

# Agreement. The ratings are those of Shrout & Fleiss (1979), table 2.
tell.icc <- function(name, data) {
  row <- quietly(psych::ICC(data, lmer = FALSE))$results[2, ]
  tell(paste(name, "icc"), c(row$ICC, row$`lower bound`, row$`upper bound`))
}
tell.icc("ratings", matrix(
  c(9, 6, 8, 7, 10, 6, 2, 1, 4, 1, 5, 2, 5, 3, 6, 2, 6, 4, 8, 2, 8, 6, 9, 7), ncol = 4))
retest <- read("retest")
tell.icc("retest", retest)
difference <- retest$second - retest$first
tell("retest bias", c(mean(difference), t.test(difference)$conf.int))
limits <- mean(difference) + c(-1, 1) * qnorm(.975) * sd(difference)
reach <- qt(.975, length(difference) - 1) * sqrt(3 * var(difference) / length(difference))
tell("retest limits", c(limits, limits[1] + c(-1, 1) * reach, limits[2] + c(-1, 1) * reach))

# Distributions: each line is arguments, then the chances of less and of more, or the quantile.
normal <- c(-37, -8.3, -2.5, -1, -.1, 0, .3, 1.96, 5, 9)
tell("normal", rbind(normal, pnorm(normal), pnorm(normal, lower.tail = FALSE)))
chances <- c(1e-300, 1e-20, 1e-4, .025, .3, .5, .9, .975, .9999)
tell("normal quantile", rbind(chances, qnorm(chances)))
grid <- expand.grid(df = c(.5, 1, 2, 7, 40, 1000, 2e5), at = c(.01, .5, .9, 1, 1.1, 2, 5))
tell("chi-square", with(grid, rbind(df, df * at, pchisq(df * at, df), pchisq(df * at, df, lower.tail = FALSE))))
grid <- expand.grid(df = c(.5, 1, 2.5, 30, 1000, 1e6), p = c(1e-6, .025, .5, .975))
tell("chi-square quantile", with(grid, rbind(df, p, qchisq(p, df))))
grid <- expand.grid(one = c(1, 2, 9.5, 199, 1e6), other = c(1, 3, 60, 1592, 9e6), f = c(.05, .8, .99, 1, 1.02, 1.6, 12))
tell("f", with(grid, rbind(one, other, f, pf(f, one, other), pf(f, one, other, lower.tail = FALSE))))
grid <- expand.grid(one = c(1, 2, 9.5, 199, 1e6), other = c(3, 60, 1592, 9e6), p = c(.001, .025, .5, .975))
# By the beta distribution: qf takes one of a large number of degrees for infinite.
x <- with(grid, qbeta(p, one / 2, other / 2))
y <- with(grid, qbeta(p, other / 2, one / 2, lower.tail = FALSE))
tell("f quantile", with(grid, rbind(one, other, p, x / y * other / one)))
grid <- expand.grid(df = c(1, 2, 5.5, 59, 1e6), t = c(-40, -2, -.3, 0, 1, 2.5, 6))
tell("t", with(grid, rbind(df, t, pt(t, df), pt(t, df, lower.tail = FALSE))))
grid <- expand.grid(df = c(1, 2, 5.5, 59, 1e6), p = c(1e-5, .025, .4, .975))
tell("t quantile", with(grid, rbind(df, p, qt(p, df))))
grid <- expand.grid(df = c(1, 2, 27), off = c(.1, 3, 50), x = c(.5, 5, 30, 90))
tell("noncentral", with(grid, rbind(df, off, x, pchisq(x, df, off))))
grid <- expand.grid(
  h = c(-3, -.7, 0, .4, .5, 2.2), k = c(-1.5, -.7, 0, .5, 3), r = c(-.99, -.8, -.3, 0, .2, .69, .71, .93, .999))
tell("bivariate normal", with(grid, rbind(h, k, r, pbivnorm::pbivnorm(h, k, r))))

versions <- c("psych", "lavaan", "pbivnorm", "numDeriv", "jsonlite")
versions <- setNames(lapply(versions, function(name) as.character(packageVersion(name))), versions)
cat(jsonlite::toJSON(
  list(versions = c(list(R = as.character(getRversion())), versions), values = values),
  auto_unbox = FALSE, digits = NA, pretty = TRUE))
cat("\n")
