/** The lessons that come with the page, in the order in which they build on each other; each is loaded when it is opened. */
import type { Lesson } from "./lesson";

interface Entry extends Pick<Lesson, "id" | "minutes" | "title"> {
  readonly load: () => Promise<{ readonly default: unknown }>;
}

export const catalogue: readonly Entry[] = [
  {
    id: "why-a-bound",
    minutes: 5,
    title: { en: "Why a bound", zh: "为什么要用下界" },
    load: () => import("./content/why-a-bound.json"),
  },
  {
    id: "reparameterise",
    minutes: 5,
    title: { en: "Reparameterise", zh: "重参数化" },
    load: () => import("./content/reparameterise.json"),
  },
  {
    id: "k-tightens",
    minutes: 5,
    title: { en: "K tightens", zh: "K 使下界变紧" },
    load: () => import("./content/k-tightens.json"),
  },
  {
    id: "tighter-is-not-better",
    minutes: 5,
    title: { en: "Tighter is not better", zh: "更紧未必更好" },
    load: () => import("./content/tighter-is-not-better.json"),
  },
  {
    id: "miwae-piwae-ciwae",
    minutes: 5,
    title: { en: "MIWAE, PIWAE, CIWAE", zh: "MIWAE、PIWAE、CIWAE" },
    load: () => import("./content/miwae-piwae-ciwae.json"),
  },
  {
    id: "beta-and-collapse",
    minutes: 5,
    title: { en: "β and collapse", zh: "β 与坍缩" },
    load: () => import("./content/beta-and-collapse.json"),
  },
  {
    id: "temperature",
    minutes: 5,
    title: { en: "Temperature", zh: "温度" },
    load: () => import("./content/temperature.json"),
  },
  {
    id: "capacities",
    minutes: 5,
    title: { en: "Capacities of JointVAE", zh: "JointVAE 的容量" },
    load: () => import("./content/capacities.json"),
  },
  {
    id: "conditioning",
    minutes: 5,
    title: { en: "Conditioning", zh: "条件" },
    load: () => import("./content/conditioning.json"),
  },
  {
    id: "experts",
    minutes: 5,
    title: { en: "Experts of several modalities", zh: "多模态的专家" },
    load: () => import("./content/experts.json"),
  },
  {
    id: "ten-mistakes",
    minutes: 5,
    title: { en: "Ten mistakes", zh: "十个错误" },
    load: () => import("./content/ten-mistakes.json"),
  },
];
