@dataclass
class Mixture:
    """q(z|x) = 1/C Σ_c q_c(z|x)."""

    components: list

    def sample(self, noise):
        """Stratified: the c-th of M = C estimates comes from the c-th component, [M, K, B, D_z]."""
        return torch.cat([q.sample(noise[c : c + 1]) for c, q in enumerate(self.components)])

    def log_density(self, z):
        """log 1/C Σ_c q_c(z|x) of z [M, K, B, D_z] → [M, K, B]"""
        return torch.stack([q.log_density(z) for q in self.components]).logsumexp(0) - math.log(len(self.components))
