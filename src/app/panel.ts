import type { ComponentType } from "react";
import { withWords } from "../locales/translate";
import { later } from "../panels/later";
import { Waiting } from "../panels/Waiting";
import { firstStep } from "./firstStep";
import { Placeholder } from "./Placeholder";

/** Parts ask for their code one a task: what their modules need is noted in the page's head, which takes a while for all. */
let asked: Promise<unknown> = firstStep;

/** Makes parts of the page that are drawn when their code and their sentences are there; until then `Meanwhile` stands in their place. */
function waitingAs(Meanwhile?: ComponentType) {
  return <Module, Props extends object>(
    load: () => Promise<Module>,
    component: (module: Module) => ComponentType<Props>,
  ): ComponentType<Props> =>
    later(async () => {
      asked = asked.then(() => new Promise((resolve) => setTimeout(resolve)));
      await asked;
      return component(await withWords(load()));
    }, Meanwhile);
}

/** What is missed by nobody until it comes. */
export const part = waitingAs();

/** A panel: its place in the page is framed before it comes. */
export const panel = waitingAs(Placeholder);

/** What fills a panel that has a frame. */
export const content = waitingAs(Waiting);
