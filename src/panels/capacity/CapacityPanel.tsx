import { useMemo, useState } from "react";
import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useHistory } from "../../runs/history";
import { useRun } from "../../runs/state";
import { latentKinds } from "../latentName";
import { Panel } from "../Panel";
import { CapacityChart } from "./CapacityChart";
import styles from "./CapacityPanel.module.css";
import { LatentCapacities } from "./LatentCapacities";
import { capacityGroups } from "./schedule";

/** For objectives that hold a KL to a capacity: how the two have moved, and what is still to come. */
export function CapacityPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const records = useHistory();
  const settings = useRun((state) => state.settings);
  const [whole, setWhole] = useState(true);
  const groups = useMemo(() => capacityGroups(settings), [settings]);
  const { isDiscrete } = latentKinds(settings.variant);
  const latest = records.at(-1)?.train ?? {};
  // A pitfall has another schedule than the settings say.
  const showsAhead = whole && settings.pitfall === "none";

  const tools = (
    <label title={t("capacity.wholeHelp")}>
      <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />{" "}
      {t("capacity.whole")}
    </label>
  );
  return (
    <Panel title={t("capacity.title")} tools={tools}>
      <div className={styles.groups}>
        {groups.map((group, i) => {
          const kl = latest[group.kl];
          const capacity = latest[group.capacity];
          const price = kl === undefined || capacity === undefined ? undefined : group.gamma * Math.abs(kl - capacity);
          return (
            <section key={group.kl} className={styles.group} aria-label={t(`capacity.groups.${group.kl}`)}>
              <header className={styles.heading}>
                <strong>{t(`capacity.groups.${group.kl}`)}</strong>
                <span title={t("capacity.priceHelp", { gamma: group.gamma })}>
                  {t("capacity.price", {
                    kl: measure(kl, locale),
                    capacity: measure(capacity, locale),
                    price: measure(price, locale),
                  })}
                </span>
              </header>
              <CapacityChart
                group={group}
                records={records}
                whole={showsAhead}
                isLast={!isDiscrete && i === groups.length - 1}
              />
            </section>
          );
        })}
        {isDiscrete && <LatentCapacities categories={settings.categories} />}
      </div>
    </Panel>
  );
}
