/** The pitfalls in English: what each is called, what its line does, and what to look at while it runs. */
export const pitfalls = {
  "kl-sign": {
    name: "KL with the wrong sign",
    what: "½ Σ (1 + log σ² − μ² − σ²) is −KL. Taken for the KL and subtracted, it rewards every step away from the prior, and the line looks like the one in the paper.",
    watch:
      "The KL passes 10⁸ nats within fifty steps and carries the objective far above 0, which no log-likelihood of binary data can be; the decoder learns the mean image at most.",
  },
  "mean-squared-error": {
    name: "Error averaged over pixels",
    what: "The squared error is a mean over pixels and the KL a sum over latents, so the KL weighs about as many times too much as there are pixels. Both are called a loss, and no unit stands beside either.",
    watch: "The KL falls to 0 within a hundred steps and every reconstruction becomes the same mean image.",
  },
  "noise-over-log-variance": {
    name: "Noise recovered by log σ²",
    what: "The encoder's output log σ² is divided by as if it were σ. Training never reads the recovered noise, so no loss betrays it.",
    watch:
      "The histogram of the recovered noise should be a standard normal. At first it explodes, because log σ² is close to 0; later, with log σ² well below 0, it is mirrored and far too narrow.",
  },
  "axis-swap": {
    name: "M and K swapped",
    what: "The logarithm of a mean is taken over the M estimates, and the plain mean over the K samples. With M = K = 8, as in the paper's experiments, nothing shows it.",
    watch:
      "The gain over the ELBO: with M = 2 and K = 32 the correct run gains several nats, this one a fraction of a nat, since it averages 2 samples inside the logarithm and not 32.",
  },
  "weights-not-detached": {
    name: "Weights differentiated too",
    what: "Σ w̃ log w has the bound's gradient only while the weights w̃ are held fixed. Through the softmax comes a second part, Σ log w ∇w̃, which pays for weight that gathers on few samples.",
    watch:
      "The effective sample size: it stays near 2 of 32, well below the correct run, because the objective rises when fewer samples count. The bound it reports is higher, log p̂(x) is not.",
  },
  "inverted-weights": {
    name: "Weights of the loss",
    what: "The softmax is taken of the losses in place of their negatives, so the sample that explains x worst weighs most. With K = 1 there is one weight, and it is right.",
    watch:
      "The gain over the ELBO: it is negative, because the worst of 32 samples decides. The encoder narrows q until none is bad, nearly all samples count alike, and log p̂(x) is several nats worse.",
  },
  "analytic-kl-in-weights": {
    name: "Closed-form KL in the weights",
    what: "In the ELBO the closed form stands for the mean of log q(z|x)/p(z) and takes noise out of it. Inside the weights it is one number for all K samples, and the weights no longer say where q is wrong.",
    watch:
      "The gain over the ELBO: it grows to twice that of the correct run, because q widens to try its luck with far samples, and no weight takes back that q, and not the prior, drew them.",
  },
  "naive-log-sum-exp": {
    name: "Log-sum-exp as it stands",
    what: "exp(log w) is computed without taking out the largest log w first. On paper nothing changes; in float32 everything below e⁻¹⁰³ is 0, and the log w of an image lies below that before training.",
    watch:
      "The objective is −∞ at the first step, because it is the logarithm of a sum of zeros; the run can go no further.",
  },
  "weighted-sum-as-bound": {
    name: "Σ w̃ log w for the bound",
    what: "The sum has the bound's gradient while w̃ is held fixed, so it trains rightly; printed as the bound it is too large, by log K − H(w̃).",
    watch:
      "The objective lies above that of the correct run by up to log K, while reconstruction and KL are the same in both: the model is no better, only its number is.",
  },
  "elbo-for-encoder": {
    name: "PIWAE's encoder on the ELBO",
    what: "PIWAE's encoder climbs MIWAE's bound. With the mean of all log w it climbs the ELBO, which is MIWAE with K = 1: no error in training, but another method under the same name.",
    watch:
      "The gain over the ELBO: half a nat where the correct run gains several, since the ELBO fits q to the true posterior more closely and samples that are alike leave little to gain. log p̂(x) hardly differs.",
  },
  "temperature-stands-still": {
    name: "Temperature that never falls",
    what: "The annealed temperature starts at its own floor, so the maximum of the two is the floor for ever. Schedule, rate and interval are all there, and none of them acts.",
    watch:
      "The temperature: a flat line at the floor where it should fall from 1 as exp(−r·t). The reconstruction learns more slowly, since a low temperature makes the gradient noisy from the first step.",
  },
  "single-log-capacity": {
    name: "Capacity of one group",
    what: "The discrete capacity is held at log n of one group and its own maximum is left out. With a single group the first is right; several carry the sum of their log n.",
    watch:
      "The KL of the discrete latents: with two groups of ten it stops at log 10 = 2.3 nats, while the correct run climbs to 4.6, so half of what the groups could say about x is never said.",
  },
  "sum-squared-error": {
    name: "Squares for a likelihood",
    what: "The summed squared error of the sigmoid stands for −log p(x|z). It is one, up to a constant, but of a normal with variance ½: noise nearly as wide as the range of the pixels, before which most detail is not worth its KL.",
    watch:
      "The KL: it stays below that of the correct run. The objective looks better all the while, because squares are not the nats of binary pixels; log p̂(x) is worse.",
  },
  "standard-prior-sampling": {
    name: "Samples from the wrong prior",
    what: "The model is trained with a prior network p(z|c), and sampled with z from N(0, I) as one is used to from the plain VAE. Every curve of the training is right.",
    watch:
      "The samples: codes that belong to the condition are rarely drawn, and the decoder shows what it makes of codes it never saw. The curves of both runs are the same.",
  },
  "plus-log-q": {
    name: "log q added",
    what: "log w adds log q(z|x) in place of subtracting it, so a posterior that is sure of itself is rewarded for it. Beside log p(z) + log p(x|z), one more plus is easily overlooked.",
    watch:
      "The objective: it rises above 0 nats, which no log-likelihood of binary data can be, because log q(z|x) grows without limit as σ falls to 0; after some hundred steps it is no longer a number.",
  },
  "mixture-without-mean": {
    name: "Mixture without 1/M",
    what: "log(q₁ + q₂) is used for the mixture, whose density is (q₁ + q₂)/2. The factor is a constant, so every gradient is right.",
    watch:
      "The objective lies log M below that of the correct run at every step, 0.69 nats with two modalities, and the KL as much above; nothing else differs.",
  },
  "own-expert-only": {
    name: "Own expert for the mixture",
    what: "Each sample is weighed against the expert that it was drawn from, not against the mixture of all. It is the line of the single-modality IWAE, copied for each modality.",
    watch:
      "The objective: it is a bound as well and stays within one or two nats of the correct run, so nothing looks wrong; but each expert is held to the posterior of all modalities by itself, and the mixture is never used.",
  },
  "dead-dreg-hook": {
    name: "DReG hook that never fires",
    what: "The hook that multiplies the encoder's gradient by w̃ a second time is registered on a tensor that the loss does not depend on. log q is held fixed, its correction never comes, and nothing fails.",
    watch:
      "The objective and log p̂(x): they hardly differ, which is why it went unnoticed. Only the encoder's gradient is wrong, the more so the larger K is.",
  },
};

export type PitfallMessages = typeof pitfalls;
