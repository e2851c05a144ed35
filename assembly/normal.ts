/**
 * Samples and log-densities of a normal with diagonal covariance. Samples are rows of d numbers, [rows, d]; mean and log σ²
 * are those of b examples, [b, d], which repeat every b rows.
 */
import { exp4 } from "./functions";
import { only, put, take, total } from "./lanes";

const LOG_2_PI: f32 = 1.8378770664093453;

@inline
function half(x: v128): v128 {
  return f32x4.mul(x, f32x4.splat(0.5));
}

/** 1/σ */
@inline
function precision(logVariance: v128): v128 {
  return exp4(f32x4.neg(half(logVariance)));
}

/** out = μ + σε */
export function normalSample(mean: usize, logVariance: usize, epsilon: usize, rows: i32, b: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const example = 4 * (row % b) * d;
    const sample = 4 * row * d;
    for (let i = 0; i < d; i += 4) {
      const at = 4 * i, left = d - i;
      const deviation = exp4(half(take(logVariance + example + at, left)));
      const noise = f32x4.mul(deviation, take(epsilon + sample + at, left));
      put(out + sample + at, f32x4.add(take(mean + example + at, left), noise), left);
    }
  }
}

/** out [b, d] = Σ dz·ε·½σ over the samples of each example; rows of dz and ε are `dzWidth` and `epsilonWidth` numbers wide. */
export function normalSampleGradient(
  logVariance: usize, epsilon: usize, epsilonWidth: i32, dz: usize, dzWidth: i32,
  rows: i32, b: i32, d: i32, out: usize,
): void {
  for (let example = 0; example < b; example++) {
    for (let i = 0; i < d; i += 4) {
      const at = 4 * i, left = d - i;
      let sum = f32x4.splat(0);
      for (let row = example; row < rows; row += b) {
        const slope = take(dz + 4 * row * dzWidth + at, left);
        sum = f32x4.add(sum, f32x4.mul(slope, take(epsilon + 4 * row * epsilonWidth + at, left)));
      }
      const place = 4 * example * d + at;
      put(out + place, half(f32x4.mul(sum, exp4(half(take(logVariance + place, left))))), left);
    }
  }
}

/** out [b, d] = the sum of the samples of each example; rows of x are `width` numbers wide. */
export function sumSamples(x: usize, width: i32, rows: i32, b: i32, d: i32, out: usize): void {
  for (let example = 0; example < b; example++) {
    for (let i = 0; i < d; i += 4) {
      let sum = f32x4.splat(0);
      for (let row = example; row < rows; row += b) sum = f32x4.add(sum, take(x + 4 * (row * width + i), d - i));
      put(out + 4 * (example * d + i), sum, d - i);
    }
  }
}

/** out [rows] = log N(z; μ, σ²) */
export function normalLogDensity(z: usize, mean: usize, logVariance: usize, rows: i32, b: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const example = 4 * (row % b) * d;
    let sum = f32x4.splat(0);
    for (let i = 0; i < d; i += 4) {
      const at = 4 * i, left = d - i;
      const logVar = take(logVariance + example + at, left);
      const u = f32x4.mul(f32x4.sub(take(z + 4 * row * d + at, left), take(mean + example + at, left)), precision(logVar));
      sum = f32x4.add(sum, f32x4.add(f32x4.mul(u, u), logVar)); // 0 where nothing is left
    }
    store<f32>(out + 4 * row, -0.5 * (total(sum) + <f32>d * LOG_2_PI));
  }
}

const OF_Z: i32 = 0;
const OF_MEAN: i32 = 1;

/**
 * With u = (z − μ)/σ and dy [rows]: −u/σ·dy for z, [rows, d]; the sums over the samples of u/σ·dy for the mean and of
 * ½(u² − 1)·dy for log σ², [b, d].
 */
export function normalLogDensityGradient(
  z: usize, mean: usize, logVariance: usize, dy: usize, rows: i32, b: i32, d: i32, which: i32, out: usize,
): void {
  for (let example = 0; example < b; example++) {
    for (let i = 0; i < d; i += 4) {
      const left = d - i;
      const place = 4 * (example * d + i);
      const mu = take(mean + place, left);
      const perDeviation = precision(take(logVariance + place, left));
      let sum = f32x4.splat(0);
      for (let row = example; row < rows; row += b) {
        const at = 4 * (row * d + i);
        const slope = f32x4.splat(load<f32>(dy + 4 * row));
        const u = f32x4.mul(f32x4.sub(take(z + at, left), mu), perDeviation);
        if (which == OF_Z) put(out + at, f32x4.neg(f32x4.mul(f32x4.mul(u, perDeviation), slope)), left);
        else if (which == OF_MEAN) sum = f32x4.add(sum, f32x4.mul(f32x4.mul(u, perDeviation), slope));
        else sum = f32x4.add(sum, f32x4.mul(half(f32x4.sub(f32x4.mul(u, u), f32x4.splat(1))), slope));
      }
      if (which != OF_Z) put(out + place, sum, left);
    }
  }
}

/** out [rows] = log N(z; 0, 1) */
export function standardNormalLogDensity(z: usize, rows: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    let sum = f32x4.splat(0);
    for (let i = 0; i < d; i += 4) {
      const u = take(z + 4 * (row * d + i), d - i);
      sum = f32x4.add(sum, f32x4.mul(u, u));
    }
    store<f32>(out + 4 * row, -0.5 * (total(sum) + <f32>d * LOG_2_PI));
  }
}

/** out [rows, d] = −z·dy, with dy [rows] */
export function standardNormalGradient(z: usize, dy: usize, rows: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const slope = f32x4.splat(-load<f32>(dy + 4 * row));
    for (let i = 0; i < d; i += 4) {
      const at = 4 * (row * d + i);
      put(out + at, f32x4.mul(take(z + at, d - i), slope), d - i);
    }
  }
}

/** out [b] = KL(N(μ, σ²) ‖ N(0, 1)) */
export function normalKl(mean: usize, logVariance: usize, b: i32, d: i32, out: usize): void {
  for (let example = 0; example < b; example++) {
    let sum = f32x4.splat(0);
    for (let i = 0; i < d; i += 4) {
      const at = 4 * (example * d + i), left = d - i;
      const mu = take(mean + at, left), logVar = take(logVariance + at, left);
      const beyond = f32x4.sub(f32x4.sub(exp4(logVar), f32x4.splat(1)), logVar);
      sum = f32x4.add(sum, only(f32x4.add(beyond, f32x4.mul(mu, mu)), left));
    }
    store<f32>(out + 4 * example, 0.5 * total(sum));
  }
}

/** μ·dy for the mean, ½(σ² − 1)·dy for log σ²: out [b, d], with dy [b] */
export function normalKlGradient(mean: usize, logVariance: usize, dy: usize, b: i32, d: i32, which: i32, out: usize): void {
  for (let example = 0; example < b; example++) {
    const slope = f32x4.splat(load<f32>(dy + 4 * example));
    for (let i = 0; i < d; i += 4) {
      const at = 4 * (example * d + i), left = d - i;
      const each =
        which == OF_MEAN ? take(mean + at, left) : half(f32x4.sub(exp4(take(logVariance + at, left)), f32x4.splat(1)));
      put(out + at, f32x4.mul(each, slope), left);
    }
  }
}
