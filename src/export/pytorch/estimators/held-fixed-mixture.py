def held_fixed(q):
    """The same mixture with its parameters held fixed: the gradient reaches the encoders through z alone."""
    return Mixture([type(expert)(*(value.detach() for value in vars(expert).values())) for expert in q.components])
