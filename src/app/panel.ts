import { type ComponentType, lazy } from "react";
import { wholeLanguage } from "../locales/translate";
import { firstStep } from "./firstStep";

/** A panel that is drawn when its code and its sentences are there. */
export function panel<Module, Props = object>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
) {
  return lazy(async () => {
    await firstStep;
    const [loaded] = await Promise.all([load(), wholeLanguage()]);
    return { default: component(loaded) };
  });
}
