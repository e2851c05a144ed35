def held_fixed(q):
    """The same density with its parameters held fixed: the gradient reaches the encoder through z alone."""
    return type(q)(*(value.detach() for value in vars(q).values()))
