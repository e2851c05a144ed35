class Encoder(nn.Module):
    """q(z|x) = Laplace(μ(x), s(x)) of x [B, inputs]."""

    def __init__(self, inputs):
        super().__init__()
        self.hidden = hidden_layers(inputs, HIDDEN)
        self.mean = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)
        self.logVariance = Dense([inputs, *HIDDEN][-1], LATENT_SIZE)

    def forward(self, x):
        h = through(self.hidden, x)  # [B, width]
        # Scales that share a sum (Shi et al. 2019, their code): none can shrink without another growing.
        scale = torch.softmax(self.logVariance(h), -1) * LATENT_SIZE + 1e-6
        return Laplace(self.mean(h), scale)
