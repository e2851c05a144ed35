import { useId, useState } from "react";
import { type Translate, useTranslate, withWords } from "../../locales/translate";
import { useRun } from "../../runs/state";
import type { Memory } from "../../worker/protocol";
import { later } from "../later";
import popover from "../popover.module.css";
import { Waiting } from "../Waiting";
import type { Fact } from "./BadgeDetails";
import styles from "./badge.module.css";

const BadgeDetails = later(async () => (await withWords(import("./BadgeDetails"))).BadgeDetails, Waiting);

function memoryText({ tensors, bytes }: Memory, t: Translate): string {
  return t("badge.memory", { tensors, megabytes: Number((bytes / 2 ** 20).toPrecision(2)) });
}

/** Where the model trains, how fast, with how much memory; and why there, for those who ask. */
export function Badge() {
  const t = useTranslate();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const backend = useRun((state) => state.backend);
  const speed = useRun((state) => state.speed);
  const memory = useRun((state) => state.memory);
  const facts: readonly Fact[] = [
    { id: "backend", text: backend ? t(`badge.backends.${backend.backend}`) : t("badge.measuring") },
    { id: "speed", text: t("badge.speed", { speed: Number(speed.toFixed(speed < 10 ? 1 : 0)) }) },
    ...(backend ? [{ id: "device", text: backend.device } as const] : []),
    ...(memory ? [{ id: "memory", text: memoryText(memory, t) } as const] : []),
  ];
  return (
    <>
      <button
        type="button"
        className={styles.badge}
        popoverTarget={id}
        data-testid="badge"
        data-backend={backend?.backend}
        title={t("badge.title")}
      >
        {facts.map(({ id, text }) => (
          <span key={id} className={styles[id]}>
            {text}
          </span>
        ))}
      </button>
      <div
        id={id}
        popover="auto"
        className={`${popover.popover} ${popover.list} ${styles.details}`}
        onToggle={({ newState }) => setAsked(newState === "open")}
      >
        {isAsked && <BadgeDetails facts={facts} />}
      </div>
    </>
  );
}
