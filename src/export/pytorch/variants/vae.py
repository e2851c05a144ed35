class Model(LatentVariableModel):
    """Kingma & Welling 2014: E_q(z|x)[log p(x|z)] − KL(q(z|x) ‖ p(z)) (eq. 3)."""

    def forward(self, x, epsilon, step):
        q = self.encode(x)  # q(z|x)
        z = q.sample(epsilon)  # [1, K, B, D_z]
        reconstruction = self.log_likelihood(x, z).mean()  # E_q[log p(x|z)]
        if KL == "analytic":
            kl = q.kl().mean()  # KL(q(z|x) ‖ p(z))
        else:
            kl = (q.log_density(z) - log_prior(z)).mean()  # E_q[log q(z|x) − log p(z)]

        objective = reconstruction - kl
        return objective, {"objective": objective, "reconstruction": reconstruction, "kl": kl}
