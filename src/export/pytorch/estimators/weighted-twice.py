def weighted_twice(log_w, axes):
    """log_mean_exp, whose gradient weighs the samples by w̃² where that one's has w̃ (Tucker et al. 2019, eq. 8)."""
    weights = torch.exp(log_w - log_w.logsumexp(axes, keepdim=True)).detach()  # w̃
    twice = (weights**2 * log_w).sum(axes)
    return log_mean_exp(log_w, axes).detach() + twice - twice.detach()
