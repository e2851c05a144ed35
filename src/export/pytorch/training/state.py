def start_at_mean(model, x):
    """Output biases at the data's mean, or its logit: no step is spent on finding it (Burda et al. 2016, their code)."""
    mean, place = x.mean(0), 0  # [D]
    bias = torch.logit(mean, 0.001) if LIKELIHOOD == "bernoulli" else mean
    for decoder in (module for module in model.modules() if isinstance(module, Decoder)):
        size = len(decoder.output.bias)
        decoder.output.bias.data.copy_(bias[place : place + size])
        place = (place + size) % len(bias)


def adam_of(model, tensors, words):
    """Adam with the paper's constants (Kingma & Ba 2015), going on from its moments where the tensors hold them."""
    adam = torch.optim.Adam(model.parameters(), LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8, maximize=True)
    # A run that began with shipped weights had no moments until then.
    step = int(words.get("step", 0)) - int(words.get("beforehand", 0))
    if any(name.startswith("adam.") for name in tensors):
        moments = {
            i: {
                "step": torch.tensor(float(step)),
                "exp_avg": -tensors[f"adam.first.{name}"],  # PyTorch's is of the way down
                "exp_avg_sq": tensors[f"adam.second.{name}"],
            }
            for i, (name, _) in enumerate(model.named_parameters())
        }
        adam.load_state_dict({**adam.state_dict(), "state": moments})
    return adam


def state_of(model, adam):
    """Weights and moments by name, as the page reads them."""
    tensors = dict(model.named_parameters())
    for name, weight in model.named_parameters():
        moments, still = adam.state.get(weight, {}), torch.zeros_like(weight)  # a network that rests has none
        tensors[f"adam.first.{name}"] = -moments.get("exp_avg", still)
        tensors[f"adam.second.{name}"] = moments.get("exp_avg_sq", still)
    return tensors
