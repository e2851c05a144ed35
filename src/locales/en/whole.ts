import type { Language } from "../sentence";
import { bounds } from "./bounds";
import { capacity } from "./capacity";
import { conditions } from "./conditions";
import { draw } from "./draw";
import { factors } from "./factors";
import { film } from "./film";
import { gradients } from "./gradients";
import { laboratory } from "./laboratory";
import { lanes } from "./lanes";
import { lessons } from "./lessons";
import { mistakes } from "./mistakes";
import { modalities } from "./modalities";
import { modelBounds } from "./modelBounds";
import { modelGradients } from "./modelGradients";
import { page } from "./page";
import { panels } from "./panels";
import { pitfalls } from "./pitfalls";
import { problems } from "./problems";
import { relaxation } from "./relaxation";
import { relaxedGradients } from "./relaxedGradients";
import { settings } from "./settings";
import { slowStep } from "./slowStep";
import { takeAway } from "./takeAway";

/** Everything that the page says in English. */
export const english: Language = {
  tag: "en",
  messages: {
    ...page,
    ...panels,
    conditions,
    draw,
    factors,
    film,
    gradients,
    bounds,
    laboratory,
    lanes,
    lessons,
    capacity,
    mistakes,
    modalities,
    modelBounds,
    modelGradients,
    pitfalls,
    relaxation,
    relaxedGradients,
    settings,
    slowStep,
    takeAway,
  },
  problems,
};
