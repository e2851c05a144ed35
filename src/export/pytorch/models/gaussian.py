class LatentVariableModel(nn.Module):
    """p(z) p(x|z), and q(z|x) to infer z with."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(DATA_SIZE)
        self.decoder = Decoder(LATENT_SIZE, DATA_SIZE)

    def encode(self, x):
        return self.encoder(x)

    def log_likelihood(self, x, z):
        """log p(x|z) of x [B, D] and z [M, K, B, D_z] → [M, K, B]"""
        return log_likelihood(self.decoder(z), x)
