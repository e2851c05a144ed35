import type { Language } from "../sentence";
import { bounds } from "./bounds";
import { capacity } from "./capacity";
import { conditions } from "./conditions";
import { draw } from "./draw";
import { factors } from "./factors";
import { gradients } from "./gradients";
import { laboratory } from "./laboratory";
import { lanes } from "./lanes";
import { mistakes } from "./mistakes";
import { modalities } from "./modalities";
import { page } from "./page";
import { panels } from "./panels";
import { pitfalls } from "./pitfalls";
import { problems } from "./problems";
import { relaxation } from "./relaxation";
import { settings } from "./settings";

/** 页面上的全部中文句子。 */
export const chinese: Language = {
  tag: "zh-CN",
  messages: {
    ...page,
    ...panels,
    conditions,
    draw,
    factors,
    gradients,
    bounds,
    laboratory,
    lanes,
    capacity,
    mistakes,
    modalities,
    pitfalls,
    relaxation,
    settings,
  },
  problems,
};
