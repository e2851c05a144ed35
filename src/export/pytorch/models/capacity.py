def ramp(start, end, steps, step):
    """Linear from start to end over so many steps, then constant."""
    return end if step >= steps else start + (end - start) * step / steps


def distance(kl, capacity, gamma):
    """γ·|KL − C|, the KL being the mean over the batch: that of all processes says on which side of C it is."""
    return gamma * torch.sign(mean_over_processes(kl).detach() - capacity) * (kl - capacity)
