/** What has to be said of a knob while it stands as it does. */
import type { Key } from "../locales/sentence";
import type { SettingId, Settings } from "./table";

interface Remark {
  readonly applies: (settings: Settings) => boolean;
  readonly sentence: Key;
}

const remarks: Partial<Record<SettingId, Remark>> = {
  // With one sample the weights are 1, and nothing is rewritten.
  estimator: {
    applies: ({ variant, estimator, K }) => variant === "mmvae" && estimator !== "reparameterised" && K > 1,
    sentence: "controls.remarks.biasedOnMixtures",
  },
  hybrid: { applies: ({ hybrid }) => hybrid === 0, sentence: "controls.remarks.untrainedRecognition" },
};

export function remarkOn(id: SettingId, settings: Settings): Key | undefined {
  const remark = remarks[id];
  return remark?.applies(settings) ? remark.sentence : undefined;
}
