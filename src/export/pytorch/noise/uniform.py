def draw_noise(generator):
    """What samples of z are made from, between −1 and 1: [M, K, B, D_z]"""
    uniform = torch.rand(M, K, BATCH_SIZE, LATENT_SIZE, generator=generator, device=generator.device)
    return (2 * uniform - 1).clamp(-1 + 2**-24, 1 - 2**-24)
