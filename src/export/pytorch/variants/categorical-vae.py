class Model(nn.Module):
    """
    Jang, Gu & Poole 2017, Maddison, Mnih & Teh 2017: E[log p(x|y)] − Σ_g KL(Cat(π_g) ‖ uniform),
    y = softmax((log π + gumbel)/τ) (Jang et al., eq. 2).
    """

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(DATA_SIZE)
        self.decoder = Decoder(sum(CATEGORIES), DATA_SIZE)

    def forward(self, x, epsilon, step):
        temperature = temperature_at(step)  # τ(t)
        q = self.encoder(x)  # π_g(x)
        y = q.relaxed(epsilon, temperature)  # [1, K, B, Σ n_g]
        reconstruction = log_likelihood(self.decoder(y), x).mean()  # E[log p(x|y)]
        kl = q.kl().mean()  # Σ_g Σ_c π_gc log π_gc + log n_g

        objective = reconstruction - kl
        return objective, {"objective": objective, "reconstruction": reconstruction, "kl": kl, "temperature": temperature}
