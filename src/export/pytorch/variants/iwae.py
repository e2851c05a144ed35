AXES = OVER_K  # of the samples of one estimate


def bound(log_w, log_mean_exp):
    """
    Burda, Grosse & Salakhutdinov 2016: L_K = log 1/K Σ_k w_k, w_k = p(x|z_k) p(z_k) / q(z_k|x) (eq. 8), of log w
    [1, K, B], as a mean over the batch.
    """
    return log_mean_exp(log_w, AXES).mean()
