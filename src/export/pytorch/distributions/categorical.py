def each_latent(f, x):
    """f of the numbers of each discrete latent, side by side again."""
    return torch.cat([f(part) for part in x.split(CATEGORIES, -1)], -1)


@dataclass
class Categorical:
    """π of several discrete latents, each uniform under the prior, for each example."""

    logits: torch.Tensor  # [B, Σ n_g]

    def relaxed(self, gumbel, temperature):
        """y = softmax((logits + g)/τ), g [M, K, B, Σ n_g] (Jang et al. 2017, eq. 2)"""
        y = each_latent(lambda part: torch.softmax(part, -1), (self.logits + gumbel) / temperature)
        if not STRAIGHT_THROUGH:
            return y
        # Corners forward, the relaxed sample's gradient backward (section 2.2).
        corner = each_latent(lambda part: one_hot(part.argmax(-1), part.shape[-1]).to(part.dtype), y)
        return y + (corner - y).detach()

    def kl(self):
        """Σ_g KL(π_g ‖ uniform) = Σ_g Σ_c π_gc log π_gc + log n_g → [B]"""
        log_pi = each_latent(lambda part: torch.log_softmax(part, -1), self.logits)
        return (log_pi.exp() * log_pi).sum(-1) + sum(math.log(count) for count in CATEGORIES)


def temperature_at(step):
    """τ(t): constant, or max(τ, exp(−r·t)) (Jang et al. 2017, section 4.1)."""
    return TEMPERATURE if TEMPERATURE_SCHEDULE == "fixed" else max(TEMPERATURE, math.exp(-ANNEAL_RATE * step))
