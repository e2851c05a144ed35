class Model(MultimodalModel):
    """
    Wu & Goodman 2018: E_q(z|x)[Σ_d log p(x_d|z)] − KL(q(z|x) ‖ p(z)), q(z|x) ∝ p(z) Π_d q(z|x_d) (eq. 2), and where
    subsampled beside it Σ_d ELBO(x_d), so that each expert knows the latent space alone (eq. 5).
    """

    def elbo(self, x, experts, noise, present):
        """Its two parts from the modalities that are present, with noise [K, B, D_z]."""
        q = product_of_experts([experts[d] for d in present], with_prior=True)
        z = q.sample(noise[None])  # [1, K, B, D_z]
        return self.log_likelihood(x, z, present).mean(), q.kl().mean()

    def forward(self, x, epsilon, step):
        experts = self.experts(x)  # q(z|x_d)
        every = range(len(experts))
        reconstruction, kl = self.elbo(x, experts, epsilon[0], every)
        objective, terms = reconstruction - kl, {"reconstruction": reconstruction, "kl": kl}
        if SUBSAMPLED:
            alone = [self.elbo(x, experts, epsilon[1 + d], [d]) for d in every]
            terms["single"] = sum(reconstruction - kl for reconstruction, kl in alone)  # Σ_d ELBO(x_d)
            objective = objective + terms["single"]
        return objective, {"objective": objective, **terms}
