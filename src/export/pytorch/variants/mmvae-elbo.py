class Model(LatentVariableModel):
    """Shi et al. 2019: 1/M Σ_m (E_{q_m}[Σ_d log p(x_d|z)] − KL(q_m ‖ p))."""

    def forward(self, x, epsilon, step):
        q = self.encode(x)  # q_Φ(z|x)
        z = q.sample(epsilon)  # z_m ~ q_m, [M, K, B, D_z]
        reconstruction = self.log_likelihood(x, z).mean()  # 1/M Σ_m E[Σ_d log p(x_d|z)]
        kl = sum(expert.kl().mean() for expert in q.components) / len(q.components)  # 1/M Σ_m KL(q_m ‖ p)

        objective = reconstruction - kl
        return objective, {"objective": objective, "reconstruction": reconstruction, "kl": kl}
