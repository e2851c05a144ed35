def draw_noise(generator):
    """What samples of z and c are made from, N(0, 1) and −log(−log u) side by side: [M, K, B, D_z + Σ n_g]"""
    normal = torch.randn(M, K, BATCH_SIZE, LATENT_SIZE, generator=generator, device=generator.device)
    uniform = torch.rand(M, K, BATCH_SIZE, sum(CATEGORIES), generator=generator, device=generator.device)
    return torch.cat([normal, -torch.log(-torch.log(uniform.clamp(2**-24, 1 - 2**-24)))], -1)
