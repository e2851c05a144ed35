/** Whether this machine runs on its battery, where the browser says so. */
import { createStore, useStore } from "zustand";

/** The part of the Battery Status API that is needed; only Chromium has it. */
interface Battery extends EventTarget {
  readonly charging: boolean;
}

/** Undefined: the browser does not say. */
const power = createStore<{ readonly onBattery?: boolean }>(() => ({}));

export function useOnBattery(): boolean | undefined {
  return useStore(power, ({ onBattery }) => onBattery);
}

/** @param changed is told now and whenever it changes; never where the browser does not say */
export async function watchPower(changed: (onBattery: boolean) => void): Promise<void> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  const battery = await getBattery?.call(navigator).catch(() => undefined);
  if (!battery) return;
  const tell = () => {
    power.setState({ onBattery: !battery.charging });
    changed(!battery.charging);
  };
  battery.addEventListener("chargingchange", tell);
  tell();
}
