/** Axes: which values they show and where their ticks stand. */

/** Lowest and highest value of an axis. */
export type Domain = readonly [number, number];

/** The value below which `share` of the sorted `values` lie, between neighbours by a straight line. */
function quantile(values: ArrayLike<number>, share: number): number {
  const at = share * (values.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, values.length - 1);
  return values[below] + (at - below) * (values[above] - values[below]);
}

/**
 * The domain that shows `values` with a margin of 5 %. `robust` leaves the outermost 5 % on either side out, unless
 * they are among the last tenth: a run begins hundreds of nats away from where it then moves by one.
 */
export function valueDomain(values: ArrayLike<number>, robust: boolean): Domain {
  const finite = new Float64Array(values.length);
  let count = 0;
  // A loop: `from` and `filter` make an object of each of thousands of numbers, several times a second.
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) finite[count++] = values[i];
  if (count === 0) return [0, 1];
  const recent = Array.from(finite.subarray(count - Math.ceil(count / 10), count));
  const sorted = finite.subarray(0, count).sort();
  let [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (robust && sorted.length >= 20) {
    low = Math.min(quantile(sorted, 0.05), ...recent);
    high = Math.max(quantile(sorted, 0.95), ...recent);
  }
  const margin = high > low ? 0.05 * (high - low) : Math.max(0.05 * Math.abs(high), 0.05);
  return [low - margin, high + margin];
}

/** What is nearest in ratio to a positive `rough`: 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const excess = rough / power;
  return (excess >= Math.sqrt(50) ? 10 : excess >= Math.sqrt(10) ? 5 : excess >= Math.SQRT2 ? 2 : 1) * power;
}

/**
 * A domain widened to round numbers, so that it stays as it is while its ends move a little.
 *
 * @param growth a step between such numbers, as a share of the domain; it is met within a factor of √2
 */
export function outward([low, high]: Domain, growth: number): Domain {
  const step = roundStep((high - low) * growth);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** What must be shown may shrink to this share of an axis. */
const leastShare = 0.65;

/** An axis that moves seldom, whichever way its values go: `held` while that fits `needed`, else `needed` widened. */
export function steadyDomain(held: Domain, needed: Domain): Domain {
  const [low, high] = needed;
  const fits = held[0] <= low && high <= held[1] && high - low >= leastShare * (held[1] - held[0]);
  return fits ? held : outward(needed, 0.1);
}

/** About `count` round numbers inside the domain: steps of 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: Domain, count: number): number[] {
  const rough = (high - low) / Math.max(count, 1);
  if (!(rough > 0)) return [low];
  const step = roundStep(rough);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // A product, not a running sum: 3 · 0.1 must read 0.3.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The powers of ten that hold all positive values between them: two at least. */
export function decades(values: readonly number[]): number[] {
  const exponents = values.filter((value) => value > 0).map(Math.log10);
  const first = exponents.length > 0 ? Math.floor(Math.min(...exponents)) : -1;
  const last = Math.max(Math.ceil(Math.max(...exponents)), first + 1);
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

/** How many decimals tell neighbouring ticks apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  return Math.min(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)), 20);
}

/** Moves values apart as little as may be, keeping their order, until neighbours are at least `distance` from each other. */
export function separate(values: readonly number[], distance: number): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  // Groups of neighbours that touch, each around the mean of where its members want to be.
  const groups: { members: number[]; centre: number }[] = [];
  const reach = ({ members }: { members: readonly number[] }) => (members.length * distance) / 2;
  for (const index of order) {
    let group = { members: [index], centre: values[index] };
    for (let below = groups.at(-1); below; below = groups.at(-1)) {
      if (below.centre + reach(below) <= group.centre - reach(group)) break;
      groups.pop();
      const members = [...below.members, ...group.members];
      group = { members, centre: members.reduce((sum, member) => sum + values[member], 0) / members.length };
    }
    groups.push(group);
  }
  const moved = [...values];
  for (const { members, centre } of groups) {
    members.forEach((member, i) => {
      moved[member] = centre + (i - (members.length - 1) / 2) * distance;
    });
  }
  return moved;
}

/** The smallest of a few round half-widths that holds all but the outermost 1 % of `values`, and at least 3. */
export function latentRadius(values: ArrayLike<number>): number {
  // A loop: charts ask for it ten times a second, and `from` makes an object of each number.
  const sizes = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) sizes[count++] = Math.abs(values[i]);
  sizes.subarray(0, count).sort();
  const needed = count > 0 ? sizes[Math.floor(0.99 * (count - 1))] : 0;
  return [3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100].find((radius) => radius >= needed) ?? Math.ceil(needed);
}
