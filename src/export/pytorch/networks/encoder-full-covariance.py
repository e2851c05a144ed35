class Encoder(nn.Module):
    """q(z|x) = N(μ(x), L(x)L(x)ᵀ) of x [B, inputs]."""

    def __init__(self, inputs):
        super().__init__()
        self.hidden = hidden_layers(inputs, HIDDEN)
        self.mean = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)
        self.logVariance = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)
        self.cholesky = Dense([inputs, *HIDDEN][-1], LATENT_SIZE * (LATENT_SIZE - 1) // 2)

    def forward(self, x):
        h = through(self.hidden, x)  # [B, width]
        return FullNormal(self.mean(h), self.logVariance(h), self.cholesky(h))
