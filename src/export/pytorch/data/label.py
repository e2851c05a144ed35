def deal(values, labels):
    """What a model explains of examples [B, D], and what it is given: the label, one-hot [B, C]."""
    return {"x": values, "condition": one_hot(labels.long(), CONDITION_SIZE).to(values.dtype)}
