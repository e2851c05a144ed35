@dataclass
class Laplace:
    """Laplace(μ, s) in each dimension, for each example."""

    mean: torch.Tensor  # [B, D_z]
    scale: torch.Tensor  # s, [B, D_z]

    def sample(self, uniform):
        """z = μ − s·sign(u)·log(1 − |u|), u between −1 and 1: [M, K, B, D_z]"""
        return self.mean - self.scale * torch.sign(uniform) * torch.log1p(-uniform.abs())

    def log_density(self, z):
        """log q(z|x) of z [M, K, B, D_z] → [M, K, B]"""
        return -((z - self.mean).abs() / self.scale + self.scale.log() + math.log(2)).sum(-1)

    def kl(self):
        """KL(q(z|x) ‖ Laplace(0, 1)) = Σ_d |μ| + s·exp(−|μ|/s) − 1 − log s → [B]"""
        distance = self.mean.abs()
        return (distance + self.scale * torch.exp(-distance / self.scale) - 1 - self.scale.log()).sum(-1)
