@dataclass
class Data:
    """Examples to train on."""

    values: torch.Tensor  # [N, D]
    labels: torch.Tensor  # [N], or None
    unit: float  # what a stored value is multiplied by

    def to(self, device):
        return Data(self.values.to(device), self.labels if self.labels is None else self.labels.to(device), self.unit)


def seeded(*path, device="cpu"):
    """A stream of random numbers that is found again from the seed and a path: any step can be taken again."""
    return torch.Generator(device).manual_seed(random.Random(f"{SEED} {path}").getrandbits(63))


@lru_cache(maxsize=2)
def epoch_order(epoch, count):
    return torch.randperm(count, generator=seeded("batches", epoch))


def rows_of(step, count):
    """Which examples a step sees: every epoch visits all of them once, and batches run across epochs."""
    first = step * BATCH_SIZE
    epochs = range(first // count, (first + BATCH_SIZE - 1) // count + 1)
    return torch.cat([epoch_order(epoch, count) for epoch in epochs])[first % count :][:BATCH_SIZE]
