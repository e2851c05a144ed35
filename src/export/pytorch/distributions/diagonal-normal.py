@dataclass
class DiagonalNormal:
    """N(μ, diag σ²) for each example."""

    mean: torch.Tensor  # [B, D_z]
    log_variance: torch.Tensor  # log σ², [B, D_z]

    def sample(self, epsilon):
        """z = μ + σε (Kingma & Welling 2014, section 2.4): [M, K, B, D_z]"""
        return self.mean + torch.exp(0.5 * self.log_variance) * epsilon

    def log_density(self, z):
        """log q(z|x) of z [M, K, B, D_z] → [M, K, B]"""
        u = (z - self.mean) * torch.exp(-0.5 * self.log_variance)
        return -0.5 * (u**2 + self.log_variance + math.log(2 * math.pi)).sum(-1)

    def kl(self):
        """KL(q(z|x) ‖ N(0, I)) → [B] (Kingma & Welling 2014, appendix B)"""
        return 0.5 * (self.log_variance.exp() + self.mean**2 - 1 - self.log_variance).sum(-1)
