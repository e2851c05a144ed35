class Model(nn.Module):
    """
    Dupont 2018: E[log p(x|z, c)] − γ_z·|KL_z − C_z(t)| − γ_c·|KL_c − C_c(t)| (eq. 7). Both capacities grow linearly; the
    discrete one stops at Σ log n_g, the largest KL that the latents can have.
    """

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(DATA_SIZE)
        self.decoder = Decoder(LATENT_SIZE + sum(CATEGORIES), DATA_SIZE)

    def forward(self, x, epsilon, step):
        continuous, discrete = self.encoder(x)  # q(z|x), q(c|x)
        normal, gumbel = epsilon.split([LATENT_SIZE, sum(CATEGORIES)], -1)
        z = continuous.sample(normal)  # [1, K, B, D_z]
        c = discrete.relaxed(gumbel, temperature_at(step))  # [1, K, B, Σ n_g]
        reconstruction = log_likelihood(self.decoder(torch.cat([z, c], -1)), x).mean()  # E[log p(x|z, c)]
        kl_continuous = continuous.kl().mean()  # KL_z
        kl_discrete = discrete.kl().mean()  # KL_c

        most = sum(math.log(count) for count in CATEGORIES)  # Σ log n_g
        capacity_continuous = ramp(*CAPACITY_CONTINUOUS, step)  # C_z(t)
        capacity_discrete = min(ramp(*CAPACITY_DISCRETE, step), most)  # C_c(t)
        objective = (
            reconstruction
            - distance(kl_continuous, capacity_continuous, GAMMA_CONTINUOUS)  # γ_z·|KL_z − C_z(t)|
            - distance(kl_discrete, capacity_discrete, GAMMA_DISCRETE)  # γ_c·|KL_c − C_c(t)|
        )
        return objective, {
            "objective": objective,
            "reconstruction": reconstruction,
            "klContinuous": kl_continuous,
            "capacityContinuous": capacity_continuous,
            "klDiscrete": kl_discrete,
            "capacityDiscrete": capacity_discrete,
        }
