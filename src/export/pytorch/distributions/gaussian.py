def log_likelihood(output, x):
    """log p(x|z) = log N(x; output, σ²I): [M, K, B, D] and x [B, D] → [M, K, B]"""
    return -0.5 * (((x - output) / SIGMA) ** 2 + math.log(2 * math.pi * SIGMA**2)).sum(-1)
