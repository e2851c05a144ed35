AXES = OVER_MK if BOUND == "tight" else OVER_K  # of the samples of one estimate


def bound(log_w, log_mean_exp):
    """
    Shi et al. 2019, of log w [M, K, B], as a mean over the batch; w(z) = p(z) Π_d p(x_d|z) / q_Φ(z|x).

        looser:  1/M Σ_m log 1/K Σ_k w(z_mk)      (eq. 3)
        tight:   log 1/(MK) Σ_m Σ_k w(z_mk)
    """
    return log_mean_exp(log_w, AXES).mean()
