AXES = OVER_K  # of the samples of one estimate


def encoder_bound(log_w, log_mean_exp):
    """Rainforth et al. 2018, section 4: 1/M Σ_m log 1/K Σ_k w_{m,k} of log w [M, K, B], MIWAE's bound, for the encoder."""
    return log_mean_exp(log_w, AXES).mean()


def bound(log_w, log_mean_exp):
    """log 1/(MK) Σ_m Σ_k w_{m,k} of log w [M, K, B], the tighter bound of IWAE with M·K samples, for the decoder."""
    return log_mean_exp(log_w, OVER_MK).mean()
