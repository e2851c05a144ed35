class Encoder(nn.Module):
    """q(y|x) of discrete latents, from x [B, inputs]."""

    def __init__(self, inputs):
        super().__init__()
        self.hidden = hidden_layers(inputs, HIDDEN)
        self.logits = Dense([inputs, *HIDDEN][-1], sum(CATEGORIES))

    def forward(self, x):
        return Categorical(self.logits(through(self.hidden, x)))
