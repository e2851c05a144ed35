def kl_between(q, p):
    """KL(q ‖ p) of two diagonal normals → [B]"""
    log_ratio = q.log_variance - p.log_variance
    distance = (q.mean - p.mean) ** 2 / p.log_variance.exp()
    return 0.5 * (log_ratio.exp() + distance - 1 - log_ratio).sum(-1)
