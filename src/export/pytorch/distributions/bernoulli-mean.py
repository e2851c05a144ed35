def expectation(logits):
    """E[x|z], of the logits' shape"""
    return torch.sigmoid(logits)
