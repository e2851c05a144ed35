AXES = OVER_K  # of the samples of one estimate


def bound(log_w, log_mean_exp):
    """
    Rainforth et al. 2018, section 4: L_{M,K} = 1/M Σ_m log 1/K Σ_k w_{m,k} of log w [M, K, B], as a mean over the batch.
    """
    return log_mean_exp(log_w, AXES).mean()
