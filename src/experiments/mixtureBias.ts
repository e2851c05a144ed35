/** What STL and DReG expect where q is a mixture whose components are sampled one by one: exactly, by quadrature. */

/** q = ½ Σ_c N(m_c, deviation²) for a posterior p(z | x) = N(0, 1), with m = centre ∓ distance/2. */
export interface MixtureToy {
  readonly centre: number;
  /** 0 makes it one normal. */
  readonly distance: number;
  readonly deviation: number;
}

export interface MixtureBiasChoice extends MixtureToy {
  /** Samples of each component, from 1 */
  readonly K: readonly number[];
}

/** ‖E[estimate] − gradient‖/‖gradient‖; undefined where the gradient is 0. */
interface RelativeBias {
  readonly stl: number | undefined;
  readonly dreg: number | undefined;
}

export interface MixtureBiasPoint {
  readonly K: number;
  /** ‖gradient‖ in the two means, nats per unit of a mean */
  readonly gradient: number;
  readonly mixture: RelativeBias;
  /** The same for both components at the centre */
  readonly normal: RelativeBias;
}

export interface MixtureBias {
  readonly points: readonly MixtureBiasPoint[];
}

/** In each mean: [2] each */
export interface Expectations {
  /** Of the plain estimate: the gradient of the bound itself */
  readonly plain: Float64Array;
  readonly stl: Float64Array;
  readonly dreg: Float64Array;
}

const components = [0, 1] as const;

/** Nodes of ε and what stands at them, for the samples of one component. */
interface Nodes {
  /** N(ε; 0, 1) times the distance of the nodes */
  readonly mass: Float64Array;
  /** log w, up to a constant */
  readonly logWeights: Float64Array;
  /** ∂ log w/∂z */
  readonly path: Float64Array;
  /** −∂ log q/∂m_c at a fixed z, for each c */
  readonly score: readonly [Float64Array, Float64Array];
}

// Trapezia of smooth functions that fall to 0 at both ends are exact but for e^(−2π width/step).
const reach = 9;
const noiseStep = 0.02;
const scaleStep = 0.25;

/**
 * The bound of a mixture of experts, ½ Σ_c E log 1/K Σ_k p(x, z_k)/q(z_k) with all z_k from component c (Shi et al.
 * 2019, https://arxiv.org/abs/1911.03393, "looser"). Plainly, ∂ log w/∂m_c of a sample is its path plus the score term
 * −∂ log q/∂m_c. STL leaves the score out. DReG takes ŵ_k² times the path for both, which is right if E over q of
 * f ∂ log q/∂m can be reparameterised; but the samples are those of a component, not of q.
 */
export function* mixtureBias({ K, ...toy }: MixtureBiasChoice): Generator<{ share: number; points: [] }, MixtureBias> {
  const mixture = expectations(toy, K);
  yield { share: 0.5, points: [] };
  const normal = expectations({ ...toy, distance: 0 }, K);
  const points = K.map((samples, i) => ({
    K: samples,
    gradient: Math.hypot(...mixture[i].plain),
    mixture: relativeBias(mixture[i]),
    normal: relativeBias(normal[i]),
  }));
  return { points };
}

function relativeBias({ plain, stl, dreg }: Expectations): RelativeBias {
  const size = Math.hypot(...plain);
  // Below this the quadrature's own rounding would count.
  if (size < 1e-9) return { stl: undefined, dreg: undefined };
  const relative = (estimate: Float64Array) => Math.hypot(...estimate.map((value, c) => value - plain[c])) / size;
  return { stl: relative(stl), dreg: relative(dreg) };
}

/**
 * The estimates' expectations at each K. With 1/W = ∫ e^(−sW) ds and 1/W² = ∫ s e^(−sW) ds over all s > 0, the
 * independent samples of W = Σ_k w_k come apart:
 *
 * - E Σ_k ŵ_k g_k = K ∫ φ(s)^(K−1) E[w g e^(−sw)] ds,
 * - E Σ_k ŵ_k² g_k = K ∫ φ(s)^(K−1) E[w² g e^(−sw)] s ds, where φ(s) = E e^(−sw).
 *
 * That leaves sums over the noise of one sample and over log s, whatever K.
 */
export function expectations(toy: MixtureToy, K: readonly number[]): Expectations[] {
  const pair = () => new Float64Array(components.length);
  const found = K.map(() => ({ plain: pair(), stl: pair(), dreg: pair() }));
  for (const own of components) {
    const { mass, logWeights, path, score } = nodesOf(toy, own);
    const last = 5 - Math.min(...logWeights);
    for (let logScale = -40 - Math.max(...logWeights); logScale < last; logScale += scaleStep) {
      let [phi, once, twice] = [0, 0, 0];
      const scores = [0, 0];
      for (let i = 0; i < mass.length; i++) {
        const weight = Math.exp(logScale + logWeights[i]);
        const share = mass[i] * Math.exp(-weight);
        phi += share;
        once += share * weight * path[i];
        twice += share * weight * weight * path[i];
        for (const c of components) scores[c] += share * weight * score[c][i];
      }
      found.forEach(({ plain, stl, dreg }, i) => {
        const rest = (K[i] * phi ** (K[i] - 1) * scaleStep) / components.length;
        plain[own] += rest * once;
        stl[own] += rest * once;
        dreg[own] += rest * twice;
        for (const c of components) plain[c] += rest * scores[c];
      });
    }
  }
  return found;
}

function nodesOf({ centre, distance, deviation }: MixtureToy, own: 0 | 1): Nodes {
  const means = [centre - distance / 2, centre + distance / 2];
  const noise = Float64Array.from({ length: 2 * Math.round(reach / noiseStep) + 1 }, (_, i) => i * noiseStep - reach);
  const z = noise.map((epsilon) => means[own] + deviation * epsilon);
  const pull = (c: 0 | 1, i: number) => (z[i] - means[c]) / deviation ** 2;
  // How many times as much as the own component the other one adds to q.
  const other = z.map((_, i) => Math.exp((noise[i] ** 2 - ((z[i] - means[1 - own]) / deviation) ** 2) / 2));
  const responsibility = (c: 0 | 1, i: number) => (c === own ? 1 / (1 + other[i]) : 1 - 1 / (1 + other[i]));
  const scoreOf = (c: 0 | 1) => z.map((_, i) => -responsibility(c, i) * pull(c, i));
  const score = [scoreOf(0), scoreOf(1)] as const;
  return {
    mass: noise.map((epsilon) => (Math.exp((-epsilon * epsilon) / 2) / Math.sqrt(2 * Math.PI)) * noiseStep),
    logWeights: z.map((value, i) => (noise[i] ** 2 - value ** 2) / 2 - Math.log1p(other[i])),
    path: z.map((value, i) => -value - score[0][i] - score[1][i]),
    score,
  };
}
