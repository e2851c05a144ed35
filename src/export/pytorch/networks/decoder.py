class Decoder(nn.Module):
    """p(x|z): its parameters [..., outputs] from z [..., inputs]."""

    def __init__(self, inputs, outputs, widths=HIDDEN[::-1]):
        super().__init__()
        self.hidden = hidden_layers(inputs, widths)
        self.output = Dense([inputs, *widths][-1], outputs)

    def forward(self, z):
        return self.output(through(self.hidden, z))
