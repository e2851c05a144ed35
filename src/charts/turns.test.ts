import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn, leave } from "./turns";

const frames: (() => void)[] = [];
const passFrame = () => {
  for (const run of frames.splice(0)) run();
};

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => {
  while (frames.length > 0) passFrame();
  vi.unstubAllGlobals();
});

it("draws one a frame, in the order of asking", () => {
  const drawn: string[] = [];
  const [a, b] = [{}, {}];
  inTurn(a, () => drawn.push("a"));
  inTurn(b, () => drawn.push("b"));
  expect(drawn).toEqual([]);
  passFrame();
  expect(drawn).toEqual(["a"]);
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
  expect(frames).toHaveLength(0);
});

it("keeps the place of who asks again, and draws the latest", () => {
  const drawn: string[] = [];
  const [a, b] = [{}, {}];
  inTurn(a, () => drawn.push("a, old"));
  inTurn(b, () => drawn.push("b"));
  inTurn(a, () => drawn.push("a"));
  passFrame();
  passFrame();
  expect(drawn).toEqual(["a", "b"]);
});

it("passes over who has left", () => {
  const drawn: string[] = [];
  const [a, b] = [{}, {}];
  inTurn(a, () => drawn.push("a"));
  inTurn(b, () => drawn.push("b"));
  leave(a);
  passFrame();
  expect(drawn).toEqual(["b"]);
});
