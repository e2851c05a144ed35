def product_of_experts(experts, with_prior):
    """The normalised product of normals: precisions add up (Wu & Goodman 2018, section 2.2); N(0, I) may be one more."""
    precisions = [torch.exp(-expert.log_variance) for expert in experts]
    precision = sum(precisions) + (1 if with_prior else 0)
    mean = sum(expert.mean * weight for expert, weight in zip(experts, precisions)) / precision
    return DiagonalNormal(mean, -precision.log())
