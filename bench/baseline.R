# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
# The same cases by metafor, in process. Usage: Rscript baseline.R CASE FILE.csv RUNS
# Prints one line of JSON per run: {"case", "k", "seconds", "check"}; CPU time (user + system).
suppressMessages(library(metafor))
args <- commandArgs(TRUE)
data <- read.csv(args[2])
runs <- as.integer(args[3])
mods <- setdiff(names(data), c("yi", "vi", "study"))
run <- switch(args[1],
  reml = function() rma(yi, vi, data = data)$tau2,
  reml_mods = function() rma(yi, vi, mods = as.matrix(data[mods]), data = data)$tau2,
  qprofile = function() confint(rma(yi, vi, data = data))$random[1, 3],
  leave1out = function() tail(leave1out(rma(yi, vi, data = data))$estimate, 1),
  permutation = function() permutest(rma(yi, vi, mods = as.matrix(data[mods]), data = data),
                                     iter = 10000, exact = FALSE, progbar = FALSE)$QMp)
if (runs > 1) invisible(run())
for (i in seq_len(runs)) {
  gc(FALSE)
  start <- proc.time()
  check <- run()
  took <- proc.time() - start
  cat(sprintf('{"case": "%s", "k": %d, "seconds": %.9g, "check": %.15g}\n',
              args[1], nrow(data), took[["user.self"]] + took[["sys.self"]], check))
}
