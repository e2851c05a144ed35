/** A slider that is dragged changes more often than anybody can see: what it says is sent once a frame. */
export interface PerFrame {
  /** Runs the task before the next frame, once however often it is asked for. */
  request(): void;
  cancel(): void;
}

export function perFrame(task: () => void): PerFrame {
  let pending: number | undefined;
  return {
    request() {
      pending ??= requestAnimationFrame(() => {
        pending = undefined;
        task();
      });
    },
    cancel() {
      if (pending !== undefined) cancelAnimationFrame(pending);
      pending = undefined;
    },
  };
}
