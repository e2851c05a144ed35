@contextmanager
def frozen_decoder(model):
    """Holds the weights of p(x|z) fixed: the gradient passes through them and leaves none in them."""
    weights = [weight for name, weight in model.named_parameters() if name.startswith("decoder")]
    for weight in weights:
        weight.requires_grad_(False)
    yield
    for weight in weights:
        weight.requires_grad_(True)


class Model(LatentVariableModel):
    """Encoder and decoder ascend each its own target, from the same samples and in one backward pass."""

    def forward(self, x, epsilon, step):
        q = self.encode(x)  # q(z|x)
        z = q.sample(epsilon)  # [M, K, B, D_z]
        kl = scoring(q).log_density(z) - log_prior(z)  # log q(z|x) − log p(z), [M, K, B]
        with frozen_decoder(self):
            log_w = self.log_likelihood(x, z) - kl  # log w, [M, K, B]
        for_encoder = encoder_bound(log_w, encoder_mean_exp)

        reconstruction = self.log_likelihood(x, z.detach())  # log p(x|z), [M, K, B]
        for_decoder = bound(reconstruction - kl.detach(), log_mean_exp)
        terms = sample_terms(for_decoder, reconstruction, kl)
        return for_encoder + for_decoder, {**terms, "inference": for_encoder, "generative": for_decoder}
