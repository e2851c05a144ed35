class Encoder(nn.Module):
    """q(z|x) = N(μ(x), diag σ²(x)) of x [B, inputs]."""

    def __init__(self, inputs):
        super().__init__()
        self.hidden = hidden_layers(inputs, HIDDEN)
        self.mean = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)
        self.logVariance = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)

    def forward(self, x):
        h = through(self.hidden, x)  # [B, width]
        return DiagonalNormal(self.mean(h), self.logVariance(h))
