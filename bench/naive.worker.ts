/**
 * The reference: the same step the ordinary way of TensorFlow.js, with plain operations, `tf.randomNormal`, `tf.train.adam`
 * and the kernels that its backends bring. It imports nothing of the engine, which replaces some of those.
 */
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-webgl";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plainWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simdWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import {
  dispose,
  enableProdMode,
  env,
  matMul,
  randomNormal,
  ready,
  type Scalar,
  setBackend,
  softplus,
  type Tensor,
  tensor,
  tidy,
  train,
  type Variable,
  variable,
} from "@tensorflow/tfjs-core";
import type { Subject } from "./protocol";
import { serve } from "./serve";
import { network, type Work, works } from "./works";

enableProdMode();
env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
setWasmPaths({
  "tfjs-backend-wasm.wasm": plainWasm,
  "tfjs-backend-wasm-simd.wasm": simdWasm,
  "tfjs-backend-wasm-threaded-simd.wasm": simdWasm, // its threads are off
});

const log2Pi = Math.log(2 * Math.PI);

serve({
  open: async (backend) => {
    await setBackend(backend);
    await ready();
    return 1;
  },
  make: (name) => naive(works.find((work) => work.name === name) as Work),
});

function naive({ variant, M, K }: Work): Subject {
  const { inputs, hidden, latents, batchSize } = network;
  const layer = (from: number, to: number): [Variable, Variable] => {
    const scale = Math.sqrt(2 / (from + to));
    return [
      variable(tidy(() => randomNormal([from, to], 0, scale))),
      variable(tidy(() => tensor(new Float32Array(to)))),
    ];
  };
  const encoder = layer(inputs, hidden);
  const mean = layer(hidden, latents);
  const logVariance = layer(hidden, latents);
  const decoder = layer(latents, hidden);
  const output = layer(hidden, inputs);
  const weights = [encoder, mean, logVariance, decoder, output].flat();
  const optimiser = train.adam(0.001);
  const pixels = Float32Array.from({ length: batchSize * inputs }, (_, i) => Number((i * 7919) % 10 < 3));
  const dense = (x: Tensor, [kernel, bias]: readonly [Tensor, Tensor]) => matMul(x, kernel).add(bias);

  const loss = (x: Tensor): Scalar => {
    const h = dense(x, encoder).tanh();
    const mu = dense(h, mean);
    const logVar = dense(h, logVariance);
    const epsilon = randomNormal([M, K, batchSize, latents]);
    const z = mu.add(logVar.mul(0.5).exp().mul(epsilon)); // [M, K, B, D_z]
    const decoded = dense(z.reshape([M * K * batchSize, latents]), decoder).tanh();
    const logits = dense(decoded, output).reshape([M, K, batchSize, inputs]);
    const logLikelihood = logits.mul(x).sub(softplus(logits)).sum(-1); // [M, K, B]
    if (variant === "vae") {
      const kl = logVar.exp().add(mu.square()).sub(1).sub(logVar).sum(-1).mul(0.5);
      return kl.mean().sub(logLikelihood.mean()) as Scalar;
    }
    const u = z.sub(mu).div(logVar.mul(0.5).exp());
    const logQ = u.square().add(logVar).add(log2Pi).sum(-1).mul(-0.5);
    const logPrior = z.square().add(log2Pi).sum(-1).mul(-0.5);
    const logW = logLikelihood.add(logPrior).sub(logQ);
    return logW.logSumExp(1).sub(Math.log(K)).mean().neg() as Scalar;
  };

  let last: Scalar | undefined;
  return {
    step: () => {
      last?.dispose();
      const x = tensor(pixels.slice(), [batchSize, inputs]);
      last = optimiser.minimize(() => loss(x), true, weights) as Scalar;
      x.dispose();
    },
    settle: async () => {
      await last?.data();
    },
    dispose: () => {
      optimiser.dispose();
      dispose([...weights, ...(last ? [last] : [])]);
    },
  };
}
