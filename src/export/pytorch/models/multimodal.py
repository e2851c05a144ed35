class MultimodalModel(nn.Module):
    """Several modalities of one thing, each with an encoder and a decoder of its own, over one latent space."""

    def __init__(self):
        super().__init__()
        self.encoders = nn.ModuleList(Encoder(size) for size in MODALITY_SIZES)
        self.decoders = nn.ModuleList(Decoder(LATENT_SIZE, size) for size in MODALITY_SIZES)

    def experts(self, x):
        """q(z|x_d) of each modality; they stand side by side in x [B, Σ D_d]."""
        return [encoder(part) for encoder, part in zip(self.encoders, x.split(MODALITY_SIZES, -1))]

    def log_likelihood(self, x, z, present=range(len(MODALITY_SIZES))):
        """Σ_d s_d·log p(x_d|z) over the modalities that are present → [M, K, B]"""
        parts = x.split(MODALITY_SIZES, -1)
        return sum(LIKELIHOOD_SCALE[d] * log_likelihood(self.decoders[d](z), parts[d]) for d in present)
