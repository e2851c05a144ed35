/**
 * How often tfjs asks the GPU whether numbers are there: each millisecond, and not each fourth, which is how long browsers
 * hold back a timer that a timer has set. A step may take less than that.
 */
import { env } from "@tensorflow/tfjs-core";
import { nextTask } from "../nextTask";

const interval = 1; // ms

export function registerPolling(): void {
  env().platform.setTimeoutCustom = async (ask) => {
    await nextTask();
    setTimeout(ask, interval);
  };
}
