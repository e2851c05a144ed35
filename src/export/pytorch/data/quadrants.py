def deal(values, labels):
    """What a model explains of images [B, D], and what it is given: quadrants in this order (Sohn et al. 2015, section 5.1)."""
    upper, left = torch.arange(HEIGHT)[:, None] < HEIGHT // 2, torch.arange(WIDTH) < WIDTH // 2
    quadrants = [~upper & left, upper & left, ~upper & ~left, upper & ~left]
    given = torch.stack(quadrants[:QUADRANTS]).any(0).flatten().to(values.device)  # [D]
    return {"x": values[:, ~given], "condition": values[:, given]}
