import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { inTurn, leave } from "../runs/turns";
import { ErrorBoundary } from "./ErrorBoundary";

/**
 * A component whose code comes once it is asked for; it is drawn in its turn, and where its code does not come or fails,
 * that is said in its place. React's own `lazy` draws what has come bit by bit, and begins anew whenever the page has news
 * of a run: ten times a second, which a slow processor never catches up with.
 *
 * @param Waiting what stands there until then; nothing by default
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = () => null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  function Coming(props: Props) {
    const [{ Shown, error }, setState] = useState({ Shown: loaded, error: undefined as unknown });
    useEffect(() => {
      if (Shown) return; // and not `loaded`, which may have come since this was drawn
      const who = {};
      const show = () => flushSync(() => setState({ Shown: loaded, error: undefined }));
      let isGone = false;
      load().then(
        (component) => {
          loaded = component;
          if (!isGone) inTurn("part", who, show);
        },
        (error: unknown) => setState({ Shown: undefined, error }),
      );
      return () => {
        isGone = true;
        leave(who);
      };
    }, [Shown]);
    if (error) throw error;
    return Shown ? <Shown {...props} /> : <Waiting />;
  }
  return function Later(props: Props) {
    return (
      <ErrorBoundary>
        <Coming {...props} />
      </ErrorBoundary>
    );
  };
}
