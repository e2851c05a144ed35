def log_likelihood(logits, x):
    """log p(x|z) = Σ_d x·l − log(1 + exp l) of Bernoulli pixels: [M, K, B, D] and x [B, D] → [M, K, B]"""
    return (x * logits - softplus(logits)).sum(-1)
