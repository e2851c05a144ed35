def batch_at(data, step):
    """This process's share of a step's batch and noise, which are the same for any number of processes."""
    count, rank = processes()
    device = data.values.device
    rows = rows_of(step, len(data.values)).to(device)
    values = data.values[rows] * data.unit  # [BATCH_SIZE, D]
    if BINARISATION == "dynamic":  # every visit draws the pixels anew (Burda et al. 2016, section 5)
        values = torch.bernoulli(values, generator=seeded("binarise", step, device=device))
    labels = data.labels if data.labels is None else data.labels[rows]
    epsilon = draw_noise(seeded("noise", step, device=device))  # [M, K, BATCH_SIZE, …]
    shares = {name: whole[rank::count] for name, whole in deal(values, labels).items()}
    return {**shares, "epsilon": epsilon[:, :, rank::count]}


def train(model, adam, data, start, steps):
    """Steps of Adam, each on one batch; several processes share it, and their gradients are averaged."""
    count, rank = processes()
    if BATCH_SIZE % count:
        raise SystemExit(f"A batch of {BATCH_SIZE} cannot be shared by {count} processes; set BATCH_SIZE to a multiple.")
    device_ids = [data.values.device] if data.values.is_cuda else None
    shared = DistributedDataParallel(model, device_ids, find_unused_parameters=UNUSED_WEIGHTS) if count > 1 else model
    for step in range(start, start + steps):
        ascended, terms = shared(step=step, **batch_at(data, step))
        adam.zero_grad()
        ascended.backward()
        adam.step()
        if step == start or (step + 1) % LOG_EVERY == 0 or step + 1 == start + steps:
            means = {name: float(mean_over_processes(term)) for name, term in terms.items()}
            if rank == 0:
                print(json.dumps({"step": step + 1, **means}), flush=True)


def check(model, path):
    """The objective on the page's own batch and noise, beside what the page computed, nats per example."""
    tensors, words = read_safetensors(path)
    _, terms = model(step=int(words["step"]), **tensors)
    here = {name: float(term) for name, term in terms.items()}
    page = json.loads(words["terms"])
    agrees = all(abs(here[name] - page[name]) <= 1e-4 * max(1, abs(page[name])) for name in page)
    print(json.dumps({"here": here, "page": page, "agrees": agrees}))
    return agrees
