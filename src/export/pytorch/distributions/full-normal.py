@dataclass
class FullNormal:
    """N(μ, LLᵀ) for each example; L is lower triangular with σ on its diagonal."""

    mean: torch.Tensor  # [B, D_z]
    log_variance: torch.Tensor  # log σ², [B, D_z]
    strict_lower: torch.Tensor  # L below its diagonal, row by row, [B, D_z(D_z − 1)/2]

    def factor(self):
        """L, [B, D_z, D_z]"""
        diagonal = torch.diag_embed(torch.exp(0.5 * self.log_variance))
        below = torch.zeros_like(diagonal)
        row, column = torch.tril_indices(LATENT_SIZE, LATENT_SIZE, -1)
        below[:, row, column] = self.strict_lower
        return diagonal + below

    def sample(self, epsilon):
        """z = μ + Lε: [M, K, B, D_z]"""
        return self.mean + torch.einsum("bij,mkbj->mkbi", self.factor(), epsilon)

    def log_density(self, z):
        """log q(z|x) of z [M, K, B, D_z] → [M, K, B]"""
        u = torch.linalg.solve_triangular(self.factor(), (z - self.mean)[..., None], upper=False)[..., 0]
        return -0.5 * (u**2 + self.log_variance + math.log(2 * math.pi)).sum(-1)

    def kl(self):
        """KL(q(z|x) ‖ N(0, I)) = ½ (tr LLᵀ + μᵀμ − D_z − log |LLᵀ|) → [B]"""
        variance = (self.factor() ** 2).sum(-1)  # diag LLᵀ, [B, D_z]
        return 0.5 * (variance + self.mean**2 - 1 - self.log_variance).sum(-1)
