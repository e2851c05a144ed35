def read_data(path):
    """The examples to train on: from a folder of IDX files such as MNIST's, or from a file that the page saved."""
    if os.path.isdir(path):
        return Data(read_idx(path, "images").flatten(1), read_idx(path, "labels"), 1 / 255)
    tensors, words = read_safetensors(path)
    return Data(tensors["train.values"], tensors.get("train.labels"), float(words["unit"]))


def read_idx(folder, content):
    """The bytes of a file such as train-images-idx3-ubyte.gz; None where there is none."""
    names = [name for name in sorted(os.listdir(folder)) if name.startswith("train") and content in name]
    if not names:
        return None
    with (gzip.open if names[0].endswith(".gz") else open)(os.path.join(folder, names[0]), "rb") as file:
        rank = file.read(4)[3]
        shape = struct.unpack(f">{rank}I", file.read(4 * rank))
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8).reshape(shape)
