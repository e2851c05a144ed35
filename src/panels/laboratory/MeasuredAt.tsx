import { useTranslate } from "../../locales/translate";
import type { ModelExperimentState } from "../../runs/modelExperiments";
import type { ModelExperimentId } from "../../training/modelExperiments";
import { cards } from "../../variants/registry";

export interface MeasuredAtProps {
  readonly of: NonNullable<ModelExperimentState<ModelExperimentId>["of"]>;
  readonly examples: number;
}

/** Which model it was that was measured. */
export function MeasuredAt({ of: { step, settings }, examples }: MeasuredAtProps) {
  const t = useTranslate();
  return (
    <strong data-testid="measured-at" data-step={step}>
      {t("laboratory.at", { variant: cards[settings.variant].name, step, examples })}
    </strong>
  );
}
