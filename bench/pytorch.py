"""The same steps in eager PyTorch on the CPU. Reads lines "WORK M K THREADS MILLISECONDS", answers steps a second."""
import ctypes
import sys
import time

try:
    import torch
except ImportError:
    print("absent python3-torch is not installed", flush=True)
    sys.exit(0)

libraries = {line.split()[-1] for line in open("/proc/self/maps") if "openblas" in line}
if not libraries:
    print("absent PyTorch's BLAS is not OpenBLAS: install libopenblas0", flush=True)
    sys.exit(0)

# Debian's OpenBLAS has threads of its own, of which torch.set_num_threads knows nothing. Two of each get in each other's
# way: an IWAE with K = 5 takes 45 steps a second with both, and 136 with OpenBLAS's alone.
torch.set_num_threads(1)
blas = [library for library in map(ctypes.CDLL, libraries) if hasattr(library, "openblas_set_num_threads")]

# Importance weights become denormal within a few steps, and steps then take up to three times as long: this is at its best.
torch.set_flush_denormal(True)

LOG_2PI = 1.8378770664093453
BATCH, INPUTS, HIDDEN, LATENTS = 64, 784, 400, 20
data = (torch.rand(5120, INPUTS) < 0.3).float()


class Model:
    def __init__(self, work, M, K):
        linear = torch.nn.Linear
        self.encoder, self.mean, self.log_variance = linear(INPUTS, HIDDEN), linear(HIDDEN, LATENTS), linear(HIDDEN, LATENTS)
        self.decoder, self.output = linear(LATENTS, HIDDEN), linear(HIDDEN, INPUTS)
        layers = (self.encoder, self.mean, self.log_variance, self.decoder, self.output)
        self.adam = torch.optim.Adam([p for layer in layers for p in layer.parameters()], 1e-3)
        self.work, self.M, self.K, self.steps = work, M, K, 0

    def step(self):
        start = (self.steps * BATCH) % (len(data) - BATCH)
        x = data[start : start + BATCH]
        h = torch.tanh(self.encoder(x))
        mean, log_variance = self.mean(h), self.log_variance(h)
        z = mean + torch.exp(0.5 * log_variance) * torch.randn(self.M, self.K, BATCH, LATENTS)
        logits = self.output(torch.tanh(self.decoder(z)))
        log_likelihood = (logits * x - torch.nn.functional.softplus(logits)).sum(-1)
        if self.work == "vae":
            kl = 0.5 * (log_variance.exp() + mean**2 - 1 - log_variance).sum(-1)
            loss = kl.mean() - log_likelihood.mean()
        else:
            u = (z - mean) / torch.exp(0.5 * log_variance)
            log_q = -0.5 * (u**2 + log_variance + LOG_2PI).sum(-1)
            log_prior = -0.5 * (z**2 + LOG_2PI).sum(-1)
            log_w = log_likelihood + log_prior - log_q
            loss = -(torch.logsumexp(log_w, 1) - torch.log(torch.tensor(float(self.K)))).mean()
        self.adam.zero_grad()
        loss.backward()
        self.adam.step()
        self.steps += 1


models = {}
print(f"ready PyTorch {torch.__version__}", flush=True)
for line in sys.stdin:
    work, M, K, threads, milliseconds = line.split()
    for library in blas:
        library.openblas_set_num_threads(int(threads))
    if (work, M, K) not in models:
        models[work, M, K] = Model(work, int(M), int(K))
        for _ in range(10):  # the first ones are up to a quarter faster than all that follow
            models[work, M, K].step()
    model = models[work, M, K]
    start, processor, count = time.perf_counter(), time.process_time(), 0
    while count == 0 or (time.perf_counter() - start) * 1000 < float(milliseconds):
        model.step()
        count += 1
    seconds = time.perf_counter() - start
    processors = (time.process_time() - processor) / seconds
    if processors > int(threads) + 0.2:
        print(f"PyTorch was asked for {threads} threads and kept {processors:.1f} processors busy", flush=True)
    else:
        print(count / seconds, flush=True)
