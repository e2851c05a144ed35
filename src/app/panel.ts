import type { ComponentType } from "react";
import { withWords } from "../locales/translate";
import { later } from "../panels/later";
import { firstStep } from "./firstStep";

/** Panels ask for their code one a task: what their modules need is noted in the page's head, which takes a while for all. */
let asked: Promise<unknown> = firstStep;

/** A panel that is drawn when its code and its sentences are there; until then `Waiting` stands in its place. */
export function panel<Module, Props extends object>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
  Waiting?: ComponentType,
): ComponentType<Props> {
  return later(async () => {
    asked = asked.then(() => new Promise((resolve) => setTimeout(resolve)));
    await asked;
    return component(await withWords(load()));
  }, Waiting);
}
