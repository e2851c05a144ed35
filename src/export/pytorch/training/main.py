def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", help="go on from this file; without it, from weights drawn from the seed")
    parser.add_argument("--data", help="what to train on")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--out", help="where the trained weights go, for the page to open")
    parser.add_argument("--check", help="compare the objective with the page's on the batch and noise in this file")
    options = parser.parse_args()
    if options.check and not options.weights:
        parser.error("--weights is missing: what to check")
    if not options.check and not options.data:
        parser.error("--data is missing: what to train on")

    torch.manual_seed(SEED)
    model = Model()
    tensors, words = read_safetensors(options.weights) if options.weights else ({}, {})
    start = int(words.get("step", 0))
    if tensors:
        model.load_state_dict({name: tensor for name, tensor in tensors.items() if not name.startswith("adam.")})
    if options.check:
        sys.exit(0 if check(model, options.check) else 1)

    device = torch.device("cpu")
    if torch.cuda.is_available():
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0)))
        torch.cuda.set_device(device)
    if int(os.environ.get("WORLD_SIZE", 1)) > 1:  # as torchrun says
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    data = read_data(options.data).to(device)
    model.to(device)
    if not tensors:
        first = slice(2000)
        labels = data.labels if data.labels is None else data.labels[first]
        start_at_mean(model, deal(data.values[first] * data.unit, labels)["x"])
    adam = adam_of(model, tensors, words)
    train(model, adam, data, start, options.steps)
    if options.out and processes()[1] == 0:
        words = {**words, "variant": VARIANT, "step": str(start + options.steps)}
        write_safetensors(options.out, state_of(model, adam), words)
    if dist.is_initialized():
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
