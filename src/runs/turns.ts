/**
 * What moves on the page comes one after the other: parts of the page that have arrived first, one a frame; then news of
 * the runs and drawings, as many in a frame as are quickly done. All at once, charts and pictures would keep the page from
 * answering for several frames in a row. A page that needs long for news or drawings rests as long before the next, so
 * that a slow processor shows less of what moves and still answers.
 */

/** What a frame takes at most without a rest, in ms. */
const unnoticed = 20;
/** A frame of so many ms keeps whoever clicks then waiting; after it the page rests so many times as long as it took. */
const long = 50;
const longRest = 4;
/** No drawing begins in a frame that has drawn for so long, in ms. */
const drawingTime = 6;

type Turn = () => void;

/** By who asks: asking again before one's turn replaces the earlier wish and keeps the place. First come first. */
const queues = {
  part: new Map<object, Turn>(),
  news: new Map<object, Turn>(),
  drawing: new Map<object, Turn>(),
};
let isUnderWay = false;
/** News come too often for drawings to wait until there are none. */
let isDrawingNext = false;

function takeFirst(queue: Map<object, Turn>): void {
  const [[who, run]] = queue;
  queue.delete(who);
  run();
}

function draw(start: number): void {
  while (queues.drawing.size > 0 && performance.now() - start < drawingTime) {
    takeFirst(queues.drawing);
    isDrawingNext = false;
  }
}

function next(): void {
  const { part, news, drawing } = queues;
  const order = isDrawingNext ? [part, drawing, news] : [part, news, drawing];
  const queue = order.find(({ size }) => size > 0);
  isUnderWay = queue !== undefined;
  if (!queue) return;
  const start = performance.now();
  // A timer of nothing ends after the paint.
  setTimeout(() => {
    const took = performance.now() - start;
    const rests = took > long ? longRest : 1;
    if (took > unnoticed && queue !== part) setTimeout(nextFrame, rests * took);
    else nextFrame();
  });
  if (queue === drawing) draw(start);
  else takeFirst(queue);
  if (queue !== news) return;
  isDrawingNext = true;
  // Not before React has drawn the news, in a microtask of its own.
  queueMicrotask(() => draw(start));
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

function isHidden(): boolean {
  return typeof document === "undefined" || document.hidden;
}

/** Takes news in; at once where nobody looks, since hidden pages have no frames. */
export function newsInTurn(who: object, take: Turn): void {
  if (isHidden()) {
    queues.news.delete(who);
    take();
  } else {
    inTurn("news", who, take);
  }
}

/** Runs when all is drawn that waits for its turn now and what the news just taken bring; at once where nobody looks. */
export function whenDrawn(who: object, run: Turn): void {
  if (isHidden()) run();
  else queueMicrotask(() => inTurn("drawing", who, run));
}

/** Gives up a turn. */
export function leave(who: object): void {
  for (const queue of Object.values(queues)) queue.delete(who);
}
