/** Hears whether a worker still answers. How long it may be silent follows from how long it has been silent before. */

const patience = 10_000; // ms, at the least
const firstPatience = 60_000; // ms until the first sign: code, data and shaders are on their way
const tick = 1_000; // ms

export class Watch {
  private timer?: ReturnType<typeof setInterval>;
  private lastSign = 0;
  private lastTick = 0;
  /** The longest silence so far that ended by itself, in ms. */
  private longest = 0;
  private heardOnce = false;

  /** `onSilent` is told once how many seconds there was no sign. */
  constructor(private readonly onSilent: (seconds: number) => void) {}

  start(): void {
    this.lastSign = this.lastTick = performance.now();
    this.timer ??= setInterval(() => this.look(), tick);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** A new worker or a new run: nothing is known of its pace. */
  reset(): void {
    this.longest = 0;
    this.heardOnce = false;
    this.lastSign = performance.now();
  }

  /** A message came. */
  heard(): void {
    const now = performance.now();
    if (this.heardOnce) this.longest = Math.max(this.longest, now - this.lastSign);
    this.lastSign = now;
    this.heardOnce = true;
  }

  /** A step will take `factor` times as long from now on. */
  expect(factor: number): void {
    this.longest *= Math.max(factor, 1);
    this.lastSign = performance.now();
  }

  private look(): void {
    const now = performance.now();
    // A page that slept itself has heard nothing, whatever the worker did.
    if (now - this.lastTick > 3 * tick) this.lastSign = now;
    this.lastTick = now;
    const silence = now - this.lastSign;
    if (silence <= (this.heardOnce ? Math.max(patience, 4 * this.longest) : firstPatience)) return;
    this.stop();
    this.onSilent(Math.round(silence / 1000));
  }
}
