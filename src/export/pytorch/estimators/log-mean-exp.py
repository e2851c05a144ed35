OVER_K, OVER_MK = (1,), (0, 1)  # axes of log w, [M, K, B]


def log_mean_exp(log_w, axes):
    """log of the mean of w over these axes."""
    return log_w.logsumexp(axes) - math.log(math.prod(log_w.shape[axis] for axis in axes))


def sample_terms(objective, reconstruction, kl):
    """What the samples are worth: objective = reconstruction − kl + spread; (Σ w)² / Σ w² of them count."""
    log_w = reconstruction - kl  # [M, K, B]
    weights = torch.exp(log_w - log_w.logsumexp(AXES, keepdim=True))  # w̃
    return {
        "objective": objective,
        "reconstruction": reconstruction.mean(),
        "kl": kl.mean(),
        "spread": objective - log_w.mean(),
        "effectiveSampleSize": (1 / (weights**2).sum(AXES)).mean(),
    }
