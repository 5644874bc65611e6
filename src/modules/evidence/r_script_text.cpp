// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/r_script_text.h"

namespace werkzaam::evidence {

std::string_view r_script_text() {
    return R"R(
# Everything that follows from the weights 1 / (vi + tau2).
weighted <- function(yi, vi, X, tau2) {
  w <- 1 / (vi + tau2)
  fit <- qr(sqrt(w) * X, tol = 1e-14)
  b <- qr.coef(fit, sqrt(w) * yi)
  h <- rowSums(qr.Q(fit)^2)
  residual <- drop(yi - X %*% b)
  list(w = w, b = b, M = chol2inv(qr.R(fit)), residual = residual,
       Q = sum(w * residual^2), trace = sum(w * (1 - h)), h = h,
       log_det = 2 * sum(log(abs(diag(qr.R(fit))))))
}

# The root of a function that falls from f(0) > 0.
falling_root <- function(f, start) {
  if (f(0) <= 0) return(0)
  upper <- start
  while (f(upper) > 0) upper <- 2 * upper
  uniroot(f, c(0, upper), tol = .Machine$double.xmin, maxiter = 100000)$root
}

# The highest maximum of the (restricted) likelihood.
likelihood_maximum <- function(yi, vi, X, restricted) {
  score <- function(tau2) {
    m <- weighted(yi, vi, X, tau2)
    (sum((m$w * m$residual)^2) - (if (restricted) m$trace else sum(m$w))) / 2
  }
  log_likelihood <- function(tau2) {
    m <- weighted(yi, vi, X, tau2)
    (sum(log(m$w)) - m$Q - (if (restricted) m$log_det else 0)) / 2
  }
  size <- max(vi, var(yi))
  grid <- c(0, size * 10^seq(-12, 4, length.out = 400))
  slope <- vapply(grid, score, 0)
  found <- if (slope[1] <= 0) 0 else numeric(0)
  for (i in which(slope[-length(slope)] > 0 & slope[-1] <= 0))
    found <- c(found, uniroot(score, grid[i + 0:1], tol = .Machine$double.xmin,
                              maxiter = 100000)$root)
  found[which.max(vapply(found, log_likelihood, 0))]
}

tau2_of <- function(yi, vi, X, method) {
  k <- length(yi); df <- k - ncol(X); fixed <- weighted(yi, vi, X, 0)
  size <- max(vi, var(yi))
  q_root <- function() falling_root(function(t) weighted(yi, vi, X, t)$Q - df, size)
  tau2 <- switch(method,
    FE = 0,
    DL = (fixed$Q - df) / fixed$trace,
    HS = (fixed$Q - k) / sum(fixed$w),
    HE = {
      equal <- weighted(yi, rep(1, k), X, 0)
      (equal$Q - sum(vi * (1 - equal$h))) / df
    },
    SJ = {
      start <- mean((yi - mean(yi))^2)
      start * weighted(yi, vi, X, start)$Q / df
    },
    PM = q_root(), EB = q_root(),
    ML = likelihood_maximum(yi, vi, X, FALSE),
    REML = likelihood_maximum(yi, vi, X, TRUE))
  max(0, tau2)
}

model <- function(yi, vi, X) {
  k <- length(yi); p <- ncol(X); df <- k - p
  tau2 <- tau2_of(yi, vi, X, method)
  m <- weighted(yi, vi, X, tau2)
  q <- m$Q / df
  scale <- switch(test, z = 1, knha = q, adhoc = max(1, q))
  se <- sqrt(scale * diag(m$M))
  wald <- sqrt(diag(m$M)) * qnorm(1 - (1 - level) / 2)
  half <- se * (if (test == "z") qnorm(1 - (1 - level) / 2) else qt(1 - (1 - level) / 2, df))
  list(k = k, p = p, df = df, tau2 = tau2, m = m, b = m$b, se = se,
       ci_lb = m$b - half, ci_ub = m$b + half,
       wald_ci_lb = m$b - wald, wald_ci_ub = m$b + wald)
}

largest_difference <- 0
same <- function(what, got, want) {
  if (is.null(want)) return(invisible())
  got <- unname(got); want <- unname(want)
  difference <- abs(got - want) / pmax(abs(got), abs(want), 1e-9)
  difference[is.na(want)] <- 0
  if (anyNA(difference) || any(difference > 1e-8))
    stop(what, " differs: ", paste(format(got, digits = 17), collapse = " "), " against ",
         paste(format(want, digits = 17), collapse = " "), call. = FALSE)
  largest_difference <<- max(largest_difference, difference)
}

z <- qnorm(1 - (1 - level) / 2)
same("ci_lb of the studies", studies$yi - z * sqrt(studies$vi), expected$study_ci_lb)
same("ci_ub of the studies", studies$yi + z * sqrt(studies$vi), expected$study_ci_ub)

if (nrow(studies) > 1) {
  X <- cbind(intercept = rep(1, nrow(studies)), as.matrix(studies[columns]))
  fit <- model(studies$yi, studies$vi, X)
  fixed <- weighted(studies$yi, studies$vi, X, 0)
  same("estimate", fit$b, expected$estimate)
  same("se", fit$se, expected$se)
  same("ci_lb", fit$ci_lb, expected$ci_lb)
  same("ci_ub", fit$ci_ub, expected$ci_ub)
  same("wald_ci_lb", fit$wald_ci_lb, expected$wald_ci_lb)
  same("wald_ci_ub", fit$wald_ci_ub, expected$wald_ci_ub)
  same("tau2", fit$tau2, expected$tau2)
  same("Q", fixed$Q, expected$q)
  same("p of Q", pchisq(fixed$Q, fit$df, lower.tail = FALSE), expected$q_p)
  same("I2", if (method == "FE") max(0, 100 * (fixed$Q - fit$df) / fixed$Q)
       else 100 * fit$tau2 / (fit$tau2 + fit$df / fixed$trace), expected$i2)
  profile <- function(lower) {
    edge <- qchisq((1 - level) / 2, fit$df, lower.tail = lower)
    falling_root(function(t) weighted(studies$yi, studies$vi, X, t)$Q - edge,
                 max(studies$vi, var(studies$yi)))
  }
  if (!is.null(expected$tau2_ci_lb)) same("tau2_ci_lb", profile(FALSE), expected$tau2_ci_lb)
  if (!is.null(expected$tau2_ci_ub)) same("tau2_ci_ub", profile(TRUE), expected$tau2_ci_ub)
  if (!is.null(expected$pi_lb)) {
    half <- qt(1 - (1 - level) / 2, fit$k - fit$p - 1) * sqrt(fit$tau2 + fit$se[1]^2)
    same("pi_lb", fit$b[1] - half, expected$pi_lb)
    same("pi_ub", fit$b[1] + half, expected$pi_ub)
  }
  if (length(columns) == 0) {
    same("weights", 100 * fit$m$w / sum(fit$m$w), expected$weight)
    if (!is.null(expected$estimate_without)) {
      without <- function(i) model(studies$yi[-i], studies$vi[-i], X[-i, , drop = FALSE])
      left_out <- lapply(seq_len(nrow(studies)), without)
      same("estimates without each study", vapply(left_out, function(f) f$b[[1]], 0),
           expected$estimate_without)
      same("tau2 without each study", vapply(left_out, function(f) f$tau2, 0),
           expected$tau2_without)
    }
  }
  for (i in seq_along(fit$b))
    cat(colnames(X)[i], " ", format(fit$b[i], digits = 10), " [", format(fit$ci_lb[i], digits = 10),
        ", ", format(fit$ci_ub[i], digits = 10), "]\n", sep = "")
  cat("tau2 ", format(fit$tau2, digits = 10), "\n", sep = "")
}
cat("Same figures; largest relative difference ", format(largest_difference, digits = 2), "\n",
    sep = "")

# A second opinion, where it is installed.
if (nrow(studies) > 1 && requireNamespace("metafor", quietly = TRUE)) {
  arguments <- list(yi = studies$yi, vi = studies$vi, method = method, test = test,
                    level = 100 * level,
                    control = list(threshold = 1e-12, tol = 1e-12, maxiter = 10000))
  if (length(columns) > 0) arguments$mods <- as.matrix(studies[columns])
  tryCatch({
    other <- do.call(metafor::rma, arguments)
    cat("metafor ", as.character(utils::packageVersion("metafor")), ": ",
        paste(format(c(other$beta), digits = 10), collapse = " "), "; tau2 ",
        format(other$tau2, digits = 10), "\n", sep = "")
  }, error = function(e) cat("metafor: ", conditionMessage(e), "\n", sep = ""))
}
)R";
}

}  // namespace werkzaam::evidence
