import type { Language } from "../sentence";
import { page } from "./page";
import { panels } from "./panels";
import { problems } from "./problems";
import { settings } from "./settings";

/** 页面上的全部中文句子。 */
export const chinese: Language = { tag: "zh-CN", messages: { ...page, ...panels, settings }, problems };
