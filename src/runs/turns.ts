/**
 * What moves while runs go on comes one after the other, one a frame: news of the runs first, then drawings. All at once,
 * charts and pictures would keep the page from answering for several frames in a row. A page that needs long for one of
 * them rests as long before the next, so that a slow processor shows less of what moves and still answers.
 */

/** What a frame takes at most without a rest, in ms. */
const unnoticed = 16;

type Turn = () => void;

/** By who asks: asking again before one's turn replaces the earlier wish and keeps the place. */
const news = new Map<object, Turn>();
const drawings = new Map<object, Turn>();
let isUnderWay = false;

function next(): void {
  const queue = news.size > 0 ? news : drawings;
  const [first] = queue;
  if (!first) {
    isUnderWay = false;
    return;
  }
  queue.delete(first[0]);
  const start = performance.now();
  afterPaint(() => {
    const took = performance.now() - start;
    if (took > unnoticed) setTimeout(nextFrame, took);
    else nextFrame();
  });
  first[1]();
}

function nextFrame(): void {
  requestAnimationFrame(next);
}

function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(undefined);
}

function begin(): void {
  if (isUnderWay) return;
  isUnderWay = true;
  nextFrame();
}

/** Draws when its turn comes, at the next frame or some later. */
export function inTurn(who: object, draw: Turn): void {
  drawings.set(who, draw);
  begin();
}

/** Takes news in before the drawings; at once where nobody looks, since hidden pages have no frames. */
export function newsInTurn(who: object, take: Turn): void {
  if (typeof document === "undefined" || document.hidden) {
    news.delete(who);
    take();
  } else {
    news.set(who, take);
    begin();
  }
}

/** Gives up a turn. */
export function leave(who: object): void {
  drawings.delete(who);
  news.delete(who);
}
