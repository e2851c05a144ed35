def read_safetensors(path):
    """Tensors by name, and the words about them: a header's length, the header as JSON, the numbers."""
    with open(path, "rb") as file:
        header = json.loads(file.read(*struct.unpack("<Q", file.read(8))))
        numbers = file.read()
    words, types = header.pop("__metadata__", {}), {"F32": torch.float32, "U8": torch.uint8}
    tensors = {}
    for name, entry in header.items():
        flat = torch.frombuffer(bytearray(numbers[slice(*entry["data_offsets"])]), dtype=types[entry["dtype"]])
        tensors[name] = flat.reshape(entry["shape"])
    return tensors, words


def write_safetensors(path, tensors, words):
    """Float32 only."""
    header, numbers = {"__metadata__": words}, bytearray()
    for name, tensor in tensors.items():
        start = len(numbers)
        numbers += struct.pack(f"<{tensor.numel()}f", *tensor.flatten().tolist())
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [start, len(numbers)]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + numbers)
