import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn, leave, newsInTurn, whenDrawn } from "./turns";

const frames: (() => void)[] = [];
let now = 0;

/** The page paints: what asked for this frame runs, then what waits for the paint. */
async function passFrame(): Promise<void> {
  for (const run of frames.splice(0)) run();
  await Promise.resolve();
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
afterEach(async () => {
  vi.runAllTimers();
  while (frames.length > 0) await passFrame();
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

it("draws what takes long one a frame, in the order of asking", async () => {
  const drawn: string[] = [];
  ask(drawn, ["a", "b"], long);
  expect(drawn).toEqual([]);
  await passFrame();
  expect(drawn).toEqual(["a"]);
  await passFrame();
  expect(drawn).toEqual(["a", "b"]);
  await passFrame();
  expect(frames).toHaveLength(0);
});

it("draws in one frame what is quickly done", async () => {
  const drawn: string[] = [];
  ask(drawn, ["a", "b", "c", "d"], 3);
  await passFrame();
  expect(drawn).toEqual(["a", "b"]);
  await passFrame();
  expect(drawn).toEqual(["a", "b", "c", "d"]);
});

it("draws between news that come with every frame and take long", async () => {
  const seen: string[] = [];
  ask(seen, ["a", "b"], long);
  for (let frame = 0; frame < 4; frame++) {
    newsInTurn({}, () => {
      now += long;
      seen.push("news");
    });
    await passFrame();
  }
  expect(seen).toEqual(["news", "a", "news", "b"]);
});

it("keeps the place of who asks again, and draws the latest", async () => {
  const drawn: string[] = [];
  const [a, b] = [{}, {}];
  inTurn("drawing", a, () => drawn.push("a, old"));
  inTurn("drawing", b, () => drawn.push("b"));
  inTurn("drawing", a, () => drawn.push("a"));
  await passFrame();
  expect(drawn).toEqual(["a", "b"]);
});

it("passes over who has left", async () => {
  const drawn: string[] = [];
  const a = {};
  inTurn("drawing", a, () => drawn.push("a"));
  inTurn("drawing", {}, () => drawn.push("b"));
  leave(a);
  await passFrame();
  expect(drawn).toEqual(["b"]);
});

it("lets parts of the page pass, then news, before drawings that have waited longer", async () => {
  const seen: string[] = [];
  ask(seen, ["a", "b"], long);
  await passFrame();
  newsInTurn({}, () => {
    now += long;
    seen.push("news");
  });
  inTurn("part", {}, () => seen.push("part"));
  for (let frame = 0; frame < 3; frame++) await passFrame();
  expect(seen).toEqual(["a", "part", "news", "b"]);
});

it("draws in the frame of news that are quickly taken in", async () => {
  const seen: string[] = [];
  ask(seen, ["a", "b"], long);
  for (let frame = 0; frame < 2; frame++) {
    newsInTurn({}, () => seen.push("news"));
    await passFrame();
  }
  expect(seen).toEqual(["news", "a", "news", "b"]);
});

it("tells when all is drawn that news have brought", async () => {
  const seen: string[] = [];
  const lane = {};
  ask(seen, ["a"], long);
  newsInTurn(lane, () => {
    whenDrawn(lane, () => seen.push("all"));
    ask(seen, ["b"], long);
  });
  for (let frame = 0; frame < 3; frame++) await passFrame();
  expect(seen).toEqual(["a", "b", "all"]);
});

it("takes news at once where nobody looks", async () => {
  const seen: string[] = [];
  const who = {};
  newsInTurn(who, () => seen.push("old"));
  page.hidden = true;
  newsInTurn(who, () => seen.push("new"));
  expect(seen).toEqual(["new"]);
  await passFrame();
  expect(seen).toEqual(["new"]);
});

it("rests after a long frame for as long as that took", async () => {
  const drawn: string[] = [];
  inTurn("drawing", {}, () => {
    now += 40;
    drawn.push("a");
  });
  inTurn("drawing", {}, () => drawn.push("b"));
  await passFrame();
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(39);
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(1);
  await passFrame();
  expect(drawn).toEqual(["a", "b"]);
});

it("rests four times as long after a frame that keeps whoever clicks waiting", async () => {
  inTurn("drawing", {}, () => {
    now += 60;
  });
  inTurn("drawing", {}, () => {});
  await passFrame();
  vi.advanceTimersByTime(239);
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(1);
  expect(frames).toHaveLength(1);
});

it("builds the page without rests", async () => {
  inTurn("part", {}, () => {
    now += 40;
  });
  await passFrame();
  expect(frames).toHaveLength(1);
});
