class LatentVariableModel(MultimodalModel):
    """q_Φ(z|x) = 1/M Σ_m q_m(z|x_m), a mixture of experts (Shi et al. 2019, section 3)."""

    def encode(self, x):
        return Mixture(self.experts(x))
