import { useState } from "react";
import { useTranslate } from "../../locales/translate";
import { MixturePart } from "./MixturePart";
import { ToyPart } from "./ToyPart";

const parts = { toy: ToyPart, mixture: MixturePart } as const;
type PartId = keyof typeof parts;

/** What a tighter bound does to gradients, and what their estimators do to it. */
export function GradientsPanel() {
  const t = useTranslate();
  const [part, setPart] = useState<PartId>("toy");
  const Part = parts[part];
  const chooser = (
    <label>
      <span>{t("gradients.part")}</span>
      <select value={part} onChange={(event) => setPart(event.target.value as PartId)}>
        {(Object.keys(parts) as PartId[]).map((id) => (
          <option key={id} value={id}>
            {t(`gradients.parts.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return <Part chooser={chooser} />;
}
