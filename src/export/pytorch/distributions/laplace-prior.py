def log_prior(z):
    """log p(z) = log Laplace(z; 0, 1) of z [M, K, B, D_z] → [M, K, B]"""
    return -(z.abs() + math.log(2)).sum(-1)
