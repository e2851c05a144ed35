class Model(LatentVariableModel):
    """
    Higgins et al. 2017: E_q(z|x)[log p(x|z)] − β·KL(q(z|x) ‖ p(z)) (eq. 4), or with a capacity that grows with the step
    Burgess et al. 2018: E_q(z|x)[log p(x|z)] − γ·|KL(q(z|x) ‖ p(z)) − C(t)| (eq. 8).
    """

    def forward(self, x, epsilon, step):
        q = self.encode(x)  # q(z|x)
        z = q.sample(epsilon)  # [1, K, B, D_z]
        reconstruction = self.log_likelihood(x, z).mean()  # E_q[log p(x|z)]
        if KL == "analytic":
            kl = q.kl().mean()  # KL(q(z|x) ‖ p(z))
        else:
            kl = (q.log_density(z) - log_prior(z)).mean()  # E_q[log q(z|x) − log p(z)]
        terms = {"reconstruction": reconstruction, "kl": kl}

        if PENALTY == "beta":
            objective = reconstruction - BETA * kl
            return objective, {"objective": objective, **terms}
        capacity = ramp(0, CAPACITY, CAPACITY_STEPS, step)  # C(t)
        objective = reconstruction - distance(kl, capacity, GAMMA)  # γ·|KL − C|
        return objective, {"objective": objective, **terms, "capacity": capacity}
