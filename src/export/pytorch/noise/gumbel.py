def draw_noise(generator):
    """What samples of y are made from, −log(−log u): [M, K, B, Σ n_g]"""
    uniform = torch.rand(M, K, BATCH_SIZE, sum(CATEGORIES), generator=generator, device=generator.device)
    return -torch.log(-torch.log(uniform.clamp(2**-24, 1 - 2**-24)))
