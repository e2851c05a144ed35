import type { ComponentType } from "react";
import { withWords } from "../locales/translate";
import { later } from "../panels/later";
import { Waiting } from "../panels/Waiting";
import { firstStep } from "./firstStep";
import { Placeholder } from "./Placeholder";

/** Parts ask for their code one a task: what their modules need is noted in the page's head, which takes a while for all. */
let asked: Promise<unknown> = firstStep;

/** A part of the page that is drawn when its code and its sentences are there; until then `Meanwhile` stands in its place. */
export function part<Module, Props extends object>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
  Meanwhile?: ComponentType,
): ComponentType<Props> {
  return later(async () => {
    asked = asked.then(() => new Promise((resolve) => setTimeout(resolve)));
    await asked;
    return component(await withWords(load()));
  }, Meanwhile);
}

/** A panel: its place in the page is framed before it comes. */
export function panel<Module, Props extends object>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  return part(load, component, Placeholder);
}

/** What fills a panel that has a frame. */
export function content<Module, Props extends object>(
  load: () => Promise<Module>,
  component: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  return part(load, component, Waiting);
}
