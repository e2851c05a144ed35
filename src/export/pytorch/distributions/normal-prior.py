def log_prior(z):
    """log p(z) = log N(z; 0, I) of z [M, K, B, D_z] → [M, K, B]"""
    return -0.5 * (z**2 + math.log(2 * math.pi)).sum(-1)
