def draw_noise(generator):
    """What samples of z are made from, N(0, 1): [M, K, B, D_z]"""
    return torch.randn(M, K, BATCH_SIZE, LATENT_SIZE, generator=generator, device=generator.device)
