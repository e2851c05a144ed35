"""
Runs the scripts in a JSON file, each with its arguments, and says what they print and, under torchrun, by how much the
weights of the processes differ.
"""
import contextlib
import importlib.util
import io
import json
import os
import sys

import torch
import torch.distributed as dist


def run(arguments):
    spec = importlib.util.spec_from_file_location("script", arguments[0])
    script = importlib.util.module_from_spec(spec)
    sys.modules["script"] = script  # where dataclasses look their module up
    spec.loader.exec_module(script)
    train, differences = script.train, []

    def train_and_compare(model, *rest):
        train(model, *rest)
        if not dist.is_initialized():
            return
        weights = torch.cat([weight.detach().flatten() for weight in model.parameters()])
        everywhere = [torch.empty_like(weights) for _ in range(dist.get_world_size())]
        dist.all_gather(everywhere, weights)
        differences.extend(float((other - weights).abs().max()) for other in everywhere)

    script.train = train_and_compare
    sys.argv = arguments
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        script.main()
    return {"differences": differences, "records": [json.loads(line) for line in printed.getvalue().splitlines()]}


question, answer = sys.argv[1:]
with open(question) as file:
    answers = [run(arguments) for arguments in json.load(file)]
if os.environ.get("RANK", "0") == "0":
    with open(answer, "w") as file:
        json.dump(answers, file)
