/**
 * What is trained beforehand and shipped in `public/warm`: each variant as it usually is, and the lanes of the lessons.
 * `lab warm` makes the files from this table, and the page knows from it which there are.
 */
import { variantIds } from "../variants/variant";
import { defaultsOf } from "./defaults";
import { decode } from "./link";
import { isSame } from "./sharing";
import { isLive, type SettingId, type Settings, settingIds, table } from "./table";
import { visibleSettings } from "./visible";

/** Steps that each has been trained for. */
export const warmSteps = 3000;

export interface WarmStart {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly settings: Settings;
}

const gaussian = "data=linear-gaussian&hidden=&likelihood=gaussian&learningRate=0.01";
const burda = "variant=iwae&hidden=64&latentSize=8&batchSize=32";

/** By name, what stands in the link of a lesson's lane; what it says of how the run is gone about is left out. */
const ofLessons: Readonly<Record<string, string>> = {
  "lesson-vae": "hidden=64",
  "lesson-vae-sampled-kl": "hidden=64&kl=sampled",
  "lesson-vae-noise-over-log-variance": "hidden=64&pitfall=noise-over-log-variance",
  "lesson-gaussian-vae": `${gaussian}&sigma=0.4`,
  "lesson-gaussian-vae-narrow": `${gaussian}&sigma=0.1`,
  "lesson-gaussian-iwae-1": `variant=iwae&K=1&${gaussian}&sigma=0.4`,
  "lesson-gaussian-iwae-16": `variant=iwae&K=16&${gaussian}&sigma=0.4`,
  "lesson-gaussian-miwae": `variant=miwae&K=4&M=4&${gaussian}&sigma=0.4`,
  "lesson-gaussian-piwae": `variant=piwae&K=4&M=4&${gaussian}&sigma=0.4`,
  "lesson-gaussian-ciwae": `variant=ciwae&K=16&${gaussian}&sigma=0.4`,
  "lesson-iwae-1": `${burda}&K=1`,
  "lesson-iwae-5": `${burda}&K=5`,
  "lesson-iwae-32": `${burda}&K=32`,
  "lesson-iwae-32-weighted-sum": `${burda}&K=32&pitfall=weighted-sum-as-bound`,
  "lesson-beta-0": "variant=beta-vae&beta=0&hidden=64&latentSize=10",
  "lesson-beta-1": "variant=beta-vae&beta=1&hidden=64&latentSize=10",
  "lesson-beta-10": "variant=beta-vae&beta=10&hidden=64&latentSize=10",
  "lesson-beta-20": "variant=beta-vae&beta=20&hidden=64&latentSize=10",
  "lesson-categorical-0.1": "variant=categorical-vae&temperature=0.1&hidden=64",
  "lesson-categorical-0.67": "variant=categorical-vae&temperature=0.67&hidden=64",
  "lesson-categorical-5": "variant=categorical-vae&temperature=5&hidden=64",
  "lesson-joint": "variant=joint-vae&hidden=64&learningRate=0.002&capacityContinuous=0,5,600&capacityDiscrete=0,5,600",
  "lesson-joint-wide":
    "variant=joint-vae&hidden=64&learningRate=0.002&capacityContinuous=0,15,600&capacityDiscrete=0,5,600",
  "lesson-cvae": "variant=cvae&hidden=64",
  "lesson-mmvae": "variant=mmvae&hidden=64",
  "lesson-mvae": "variant=mvae&subsampled=false&hidden=64",
};

export const warmStarts: readonly WarmStart[] = [
  ...variantIds.map((variant) => ({ name: variant, settings: defaultsOf(variant) })),
  ...Object.entries(ofLessons).map(([name, link]) => ({ name, settings: decode(`#v=1&${link}`).settings })),
];

/** The live settings, of those that the run reads, in which it differs from what a warm start was trained with. */
export function differing(settings: Settings, warm: WarmStart): readonly SettingId[] {
  return visibleSettings(settings).filter(
    (id) => isLive(id) && table[id].section !== "run" && !isSame(id, settings, warm.settings),
  );
}

/** Whether weights trained with some settings are such as others need: what differs, a running model could take over. */
export function suits(trained: Settings, settings: Settings): boolean {
  return settingIds.every((id) => isLive(id) || isSame(id, trained, settings));
}

/** From what a run with these settings can begin: of those that suit it the one that was trained most alike. */
export function warmStartFor(settings: Settings): WarmStart | undefined {
  return warmStarts
    .filter((warm) => suits(warm.settings, settings))
    .sort((one, other) => differing(settings, one).length - differing(settings, other).length)[0];
}

/** Whether one was trained with just these settings. */
export function isTrainedSo(settings: Settings): boolean {
  const warm = warmStartFor(settings);
  return warm !== undefined && differing(settings, warm).length === 0;
}
