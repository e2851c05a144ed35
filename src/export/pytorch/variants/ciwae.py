AXES = OVER_K  # of the samples of one estimate


def bound(log_w, log_mean_exp):
    """
    Rainforth et al. 2018, section 4: β · 1/K Σ_k log w_k + (1 − β) · log 1/K Σ_k w_k of log w [1, K, B], both parts from
    the same samples, as a mean over the batch.
    """
    return BETA * log_w.mean() + (1 - BETA) * log_mean_exp(log_w, AXES).mean()
