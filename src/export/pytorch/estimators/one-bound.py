class Model(LatentVariableModel):
    """Encoder and decoder ascend the same bound."""

    def forward(self, x, epsilon, step):
        q = self.encode(x)  # q(z|x)
        z = q.sample(epsilon)  # [M, K, B, D_z]
        reconstruction = self.log_likelihood(x, z)  # log p(x|z), [M, K, B]
        kl = scoring(q).log_density(z) - log_prior(z)  # log q(z|x) − log p(z), [M, K, B]
        log_w = reconstruction - kl  # log w, [M, K, B]

        objective = bound(log_w, log_mean_exp)
        return objective, sample_terms(objective, reconstruction, kl)
