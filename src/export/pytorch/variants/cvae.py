class Model(nn.Module):
    """
    Sohn, Lee & Yan 2015: a recognition network q(z|x, c), a prior network p(z|c) and a generation network p(x|z, c).

        CVAE:    E_q(z|x,c)[log p(x|z, c)] − KL(q(z|x, c) ‖ p(z|c))          (eq. 4)
        GSNN:    E_p(z|c)[log p(x|z, c)]                                     (eq. 6)
        hybrid:  α·CVAE + (1 − α)·GSNN                                       (eq. 7)

    The baseline network's guess p(x|ŷ(c)), which prior and generation network see, is trained beside it (section 4.2).
    """

    def __init__(self):
        super().__init__()
        given = CONDITION_SIZE + (DATA_SIZE if BASELINE else 0)
        self.recognition = Encoder(DATA_SIZE + CONDITION_SIZE)
        self.prior = Encoder(given)
        self.decoder = Decoder(LATENT_SIZE + given, DATA_SIZE)
        if BASELINE:
            self.baseline = Decoder(CONDITION_SIZE, DATA_SIZE, HIDDEN)

    def prior_given(self, c):
        """p(z|c), by a network of its own or N(0, I)."""
        if PRIOR == "learned":
            return self.prior(c)
        zeros = torch.zeros(c.shape[0], LATENT_SIZE, device=c.device)
        return DiagonalNormal(zeros, zeros)

    def decode(self, z, c):
        return self.decoder(torch.cat([z, c.expand(*z.shape[:2], *c.shape)], -1))

    def forward(self, x, epsilon, step, condition):
        aside, terms, c = 0, {}, condition
        if BASELINE:
            guess = self.baseline(condition)
            aside = log_likelihood(guess[None, None], x).mean()  # log p(x|ŷ(c))
            terms["baseline"] = aside
            # The guess is trained to be a good one by itself, not to be a useful code for the others.
            c = torch.cat([condition, expectation(guess).detach()], -1)

        p = self.prior_given(c)  # p(z|c)
        objective = 0
        if HYBRID < 1:
            gsnn = log_likelihood(self.decode(p.sample(epsilon), c), x).mean()  # z ~ p(z|c)
            objective = objective + (1 - HYBRID) * gsnn
            terms["reconstruction" if HYBRID == 0 else "gsnn"] = gsnn
        if HYBRID > 0:
            q = self.recognition(torch.cat([x, condition], -1))  # q(z|x, c)
            z = q.sample(epsilon)  # [1, K, B, D_z]
            reconstruction = log_likelihood(self.decode(z, c), x).mean()  # E_q[log p(x|z, c)]
            kl = kl_between(q, p).mean()  # KL(q(z|x, c) ‖ p(z|c))
            objective = objective + HYBRID * (reconstruction - kl)
            terms.update(reconstruction=reconstruction, kl=kl)
        return objective + aside, {"objective": objective, **terms}
