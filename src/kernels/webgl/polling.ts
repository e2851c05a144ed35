/**
 * How often tfjs asks the GPU whether numbers are there: each millisecond, and not each fourth, which is how long browsers
 * hold back a timer that a timer has set. A step may take less than that.
 */
import { env } from "@tensorflow/tfjs-core";

const interval = 1; // ms

export function registerPolling(): void {
  const channel = new MessageChannel();
  const asked: (() => void)[] = [];
  channel.port1.onmessage = () => {
    const ask = asked.shift();
    if (ask) setTimeout(ask, interval);
  };
  env().platform.setTimeoutCustom = (ask) => {
    asked.push(ask as () => void);
    channel.port2.postMessage(undefined);
  };
}
