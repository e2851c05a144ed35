def read_data(path):
    """The examples to train on, as the page saved them: values [N, D] in [0, 1] once scaled, and labels [N] or None."""
    tensors, words = read_safetensors(path)
    return Data(tensors["train.values"], tensors.get("train.labels"), float(words["unit"]))
