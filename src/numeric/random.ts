/**
 * Named random streams. A stream is found again from its seed and its path alone, so nothing has to be saved to go on
 * with a run: the noise of step 7 is `stream(seed, "noise", 7)`, whatever was drawn before it and on whichever machine.
 */

/** One round of splitmix32 (Steele, Lea and Flood 2014, with the 32-bit constants of Wellons' hash prospector). */
function splitmix32(word: number): number {
  let hash = (word + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
}

/** A prefix-free encoding in 32-bit words, so that ("a", "b") and ("ab"), or 1 and "1", name different streams. */
function words(part: string | number): number[] {
  if (typeof part === "string") {
    const points = Array.from(part, (character) => character.codePointAt(0) ?? 0);
    return [1, points.length, ...points];
  }
  // −0 and 0 are the same number to everybody but the bits: + 0 makes them one.
  return [0, ...new Uint32Array(new Float64Array([part + 0]).buffer)];
}

/** The stream that belongs to this seed and this path: equal arguments give equal numbers, others independent ones. */
export function stream(seed: number, ...path: readonly (string | number)[]): RandomStream {
  const name = [seed, ...path].flatMap(words);
  // Four hashes, not one stretched to four words: with 32 bits, two of 100 000 steps would share their noise.
  const state = Uint32Array.from([1, 2, 3, 4], (lane) =>
    name.reduce((hash, word) => splitmix32(hash ^ word), splitmix32(lane)),
  );
  return new RandomStream(state);
}

/** xoshiro128** 1.1 (Blackman and Vigna 2021): four words of state, period 2¹²⁸ − 1. */
export class RandomStream {
  /** Box and Muller's transform makes normals in pairs: the second one waits here. */
  private spare: number | undefined;

  constructor(private readonly state: Uint32Array) {}

  /** An integer in 0…2³² − 1. */
  uint32(): number {
    const state = this.state;
    const product = Math.imul(state[1], 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = (state[3] << 11) | (state[3] >>> 21);
    return result;
  }

  /** Uniform in [2⁻²⁴, 1 − 2⁻²⁴], exact in float32: neither end needs an epsilon under a logarithm. */
  uniform(): number {
    return ((this.uint32() >>> 9) + 0.5) * 2 ** -23;
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    if (this.spare !== undefined) {
      const normal = this.spare;
      this.spare = undefined;
      return normal;
    }
    const radius = this.radius();
    const angle = this.angle();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Uniform in 0…n − 1, for n up to 2³², every value equally likely. */
  integer(n: number): number {
    // The last, incomplete block of n values would favour the small ones: it is drawn again.
    const limit = 2 ** 32 - (2 ** 32 % n);
    let word = this.uint32();
    while (word >= limit) word = this.uint32();
    return word % n;
  }

  /** Fills with what repeated `uniform()` would give. */
  fillUniform(target: Float32Array): Float32Array {
    for (let i = 0; i < target.length; i++) target[i] = this.uniform();
    return target;
  }

  /** Fills with what repeated `normal()` would give. */
  fillNormal(target: Float32Array): Float32Array {
    let filled = 0;
    if (this.spare !== undefined && target.length > 0) target[filled++] = this.normal();
    // By pairs: a spare that is kept for a moment costs a fifth of the time.
    for (; filled + 1 < target.length; filled += 2) {
      const radius = this.radius();
      const angle = this.angle();
      target[filled] = radius * Math.cos(angle);
      target[filled + 1] = radius * Math.sin(angle);
    }
    if (filled < target.length) target[filled] = this.normal();
    return target;
  }

  private radius(): number {
    return Math.sqrt(-2 * Math.log((this.uint32() + 0.5) * 2 ** -32));
  }

  private angle(): number {
    return 2 * Math.PI * this.uint32() * 2 ** -32;
  }

  /** Fills with standard Gumbel noise, −log(−log u); uniforms leave both ends out, so that all of it is finite. */
  fillGumbel(target: Float32Array): Float32Array {
    for (let i = 0; i < target.length; i++) target[i] = -Math.log(-Math.log(this.uniform()));
    return target;
  }

  /** Fisher and Yates' shuffle, in place. */
  shuffle(items: Uint32Array): Uint32Array {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
    return items;
  }
}

/** 0…n − 1 in random order. */
export function permutation(n: number, source: RandomStream): Uint32Array {
  return source.shuffle(Uint32Array.from({ length: n }, (_, i) => i));
}
