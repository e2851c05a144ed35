import type { Language } from "../sentence";
import { page } from "./page";
import { panels } from "./panels";
import { problems } from "./problems";
import { settings } from "./settings";

/** Everything that the page says in English. */
export const english: Language = { tag: "en", messages: { ...page, ...panels, settings }, problems };
