"""
Answers a JSON file with a list of {script, weights, check}: the terms and gradients that each script computes, and its weights after a
step of Adam along them.
"""
import importlib.util
import json
import sys


def answer(case):
    spec = importlib.util.spec_from_file_location("script", case["script"])
    script = importlib.util.module_from_spec(spec)
    sys.modules["script"] = script  # where dataclasses look their module up
    spec.loader.exec_module(script)
    model = script.Model()
    tensors, words = script.read_safetensors(case["weights"])
    model.load_state_dict({name: tensor for name, tensor in tensors.items() if not name.startswith("adam.")})
    adam = script.adam_of(model, tensors, words)
    batch, words = script.read_safetensors(case["check"])
    ascended, terms = model(step=int(words["step"]), **batch)
    ascended.backward()
    gradients = {
        name: [0.0] * weight.numel() if weight.grad is None else weight.grad.flatten().tolist()
        for name, weight in model.named_parameters()
    }
    adam.step()
    return {
        "terms": {name: float(term) for name, term in terms.items()},
        "gradients": gradients,
        "state": {name: tensor.flatten().tolist() for name, tensor in script.state_of(model, adam).items()},
    }


with open(sys.argv[1]) as question, open(sys.argv[2], "w") as answers:
    json.dump([answer(case) for case in json.load(question)], answers)
