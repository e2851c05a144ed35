import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn, leave, newsInTurn } from "./turns";

const frames: (() => void)[] = [];
let now = 0;

/** The page paints: what asked for this frame runs, then what waits for the paint. */
function passFrame(): void {
  for (const run of frames.splice(0)) run();
  vi.advanceTimersByTime(0);
}

let page: { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  page = { hidden: false };
  vi.stubGlobal("document", page);
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.runAllTimers();
  while (frames.length > 0) passFrame();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Longer than all drawings of a frame may take, in ms. */
const long = 10;

/** Asks for drawings that note their names and take so long each, in ms. */
function ask(drawn: string[], names: readonly string[], took: number): void {
  for (const name of names) {
    inTurn("drawing", {}, () => {
      now += took;
      drawn.push(name);
    });
  }
}

it("draws what takes long one a frame, in the order of asking", () => {
  const drawn: string[] = [];
  ask(drawn, ["a", "b"], long);
  expect(drawn).toEqual([]);
  passFrame();
  expect(drawn).toEqual(["a"]);
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
  passFrame();
  expect(frames).toHaveLength(0);
});

it("draws in one frame what is quickly done", () => {
  const drawn: string[] = [];
  ask(drawn, ["a", "b", "c", "d"], 3);
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
  passFrame();
  expect(drawn).toEqual(["a", "b", "c", "d"]);
});

it("draws between news that come with every frame", () => {
  const seen: string[] = [];
  ask(seen, ["a", "b"], long);
  for (let frame = 0; frame < 4; frame++) {
    newsInTurn({}, () => seen.push("news"));
    passFrame();
  }
  expect(seen).toEqual(["news", "a", "news", "b"]);
});

it("keeps the place of who asks again, and draws the latest", () => {
  const drawn: string[] = [];
  const [a, b] = [{}, {}];
  inTurn("drawing", a, () => drawn.push("a, old"));
  inTurn("drawing", b, () => drawn.push("b"));
  inTurn("drawing", a, () => drawn.push("a"));
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
});

it("passes over who has left", () => {
  const drawn: string[] = [];
  const a = {};
  inTurn("drawing", a, () => drawn.push("a"));
  inTurn("drawing", {}, () => drawn.push("b"));
  leave(a);
  passFrame();
  expect(drawn).toEqual(["b"]);
});

it("lets parts of the page pass, then news, before drawings that have waited longer", () => {
  const seen: string[] = [];
  ask(seen, ["a", "b"], long);
  passFrame();
  newsInTurn({}, () => seen.push("news"));
  inTurn("part", {}, () => seen.push("part"));
  for (let frame = 0; frame < 3; frame++) passFrame();
  expect(seen).toEqual(["a", "part", "news", "b"]);
});

it("takes news at once where nobody looks", () => {
  const seen: string[] = [];
  const who = {};
  newsInTurn(who, () => seen.push("old"));
  page.hidden = true;
  newsInTurn(who, () => seen.push("new"));
  expect(seen).toEqual(["new"]);
  passFrame();
  expect(seen).toEqual(["new"]);
});

it("rests after a long frame for as long as that took", () => {
  const drawn: string[] = [];
  inTurn("drawing", {}, () => {
    now += 40;
    drawn.push("a");
  });
  inTurn("drawing", {}, () => drawn.push("b"));
  passFrame();
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(39);
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(1);
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
});

it("builds the page without rests", () => {
  inTurn("part", {}, () => {
    now += 40;
  });
  passFrame();
  expect(frames).toHaveLength(1);
});
