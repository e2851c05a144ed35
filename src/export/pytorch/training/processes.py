def processes():
    """How many share each batch, and which of them this one is."""
    return (dist.get_world_size(), dist.get_rank()) if dist.is_initialized() else (1, 0)


def mean_over_processes(x):
    """The mean of a number of each, without its gradient; what is no tensor is the same for all."""
    if not dist.is_initialized() or not torch.is_tensor(x):
        return x
    x = x.detach().clone()
    dist.all_reduce(x)
    return x / dist.get_world_size()
