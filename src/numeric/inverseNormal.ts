/**
 * The inverse of the standard normal distribution function by Wichura's rational approximations (1988, Algorithm
 * AS 241, PPND16): a grid of equal probabilities in the unit square becomes a grid in latent space through it.
 */

type Coefficients = readonly number[];

// Numerators and denominators, lowest power first, rounded from the published 20 digits.
const centre: readonly [Coefficients, Coefficients] = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const shoulder: readonly [Coefficients, Coefficients] = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const tail: readonly [Coefficients, Coefficients] = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

function ratio([numerator, denominator]: readonly [Coefficients, Coefficients], at: number): number {
  const value = (coefficients: Coefficients) => coefficients.reduceRight((sum, c) => sum * at + c, 0);
  return value(numerator) / value(denominator);
}

/** z with Φ(z) = `probability`, to about 1e-15 relative; ±∞ at 1 and 0, NaN outside of [0, 1]. */
export function inverseNormal(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN;
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const z = r <= 5 ? ratio(shoulder, r - 1.6) : ratio(tail, r - 5);
  return q < 0 ? -z : z;
}

/** The middles of n intervals of equal probability under N(0, 1), ascending. */
export function normalMidpoints(n: number): number[] {
  return Array.from({ length: n }, (_, i) => inverseNormal((i + 0.5) / n));
}
