class Dense(nn.Module):
    """x · kernel + bias: [..., inputs] → [..., outputs]"""

    def __init__(self, inputs, outputs):
        super().__init__()
        limit = math.sqrt(6 / (inputs + outputs))  # Glorot & Bengio 2010
        self.kernel = nn.Parameter(torch.empty(inputs, outputs).uniform_(-limit, limit))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x):
        return x @ self.kernel + self.bias


def hidden_layers(inputs, widths):
    return nn.ModuleList(Dense(before, after) for before, after in zip([inputs, *widths], widths))


def through(layers, x):
    """[..., inputs] → [..., the last width]"""
    for layer in layers:
        x = ACTIVATION(layer(x))
    return x
