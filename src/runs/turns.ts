/**
 * What moves on the page comes one after the other, one a frame: parts of the page that have arrived first, then news of
 * the runs, then drawings. All at once, charts and pictures would keep the page from answering for several frames in a
 * row. A page that needs long for news or a drawing rests as long before the next, so that a slow processor shows less of
 * what moves and still answers.
 */

/** What a frame takes at most without a rest, in ms. */
const unnoticed = 20;

type Turn = () => void;

/** By who asks: asking again before one's turn replaces the earlier wish and keeps the place. First come first. */
const queues = {
  part: new Map<object, Turn>(),
  news: new Map<object, Turn>(),
  drawing: new Map<object, Turn>(),
};
let isUnderWay = false;

function next(): void {
  const queue = Object.values(queues).find(({ size }) => size > 0);
  isUnderWay = queue !== undefined;
  if (!queue) return;
  const [[who, run]] = queue;
  queue.delete(who);
  const start = performance.now();
  // A timer of nothing ends after the paint.
  setTimeout(() => {
    const took = performance.now() - start;
    if (took > unnoticed && queue !== queues.part) setTimeout(nextFrame, took);
    else nextFrame();
  });
  run();
}

function nextFrame(): void {
  requestAnimationFrame(next);
}

/** Runs when its turn comes, at the next frame or some later. */
export function inTurn(kind: keyof typeof queues, who: object, run: Turn): void {
  queues[kind].set(who, run);
  if (isUnderWay) return;
  isUnderWay = true;
  nextFrame();
}

/** Takes news in; at once where nobody looks, since hidden pages have no frames. */
export function newsInTurn(who: object, take: Turn): void {
  if (typeof document === "undefined" || document.hidden) {
    queues.news.delete(who);
    take();
  } else {
    inTurn("news", who, take);
  }
}

/** Gives up a turn. */
export function leave(who: object): void {
  for (const queue of Object.values(queues)) queue.delete(who);
}
