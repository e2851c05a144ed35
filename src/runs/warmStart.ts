/** Fetches weights that were trained beforehand: a small file for each that the page ships. */
import { readWarm } from "../export/warmFile";
import { Problem } from "../locales/problem";
import type { Settings } from "../settings/table";
import { suits, warmStartFor } from "../settings/warmStarts";
import type { Checkpoint } from "../training/records";
import { cards } from "../variants/registry";

/**
 * Where runs with these settings go on from, in their order.
 *
 * @throws Problem where there is nothing for one of them, or it cannot be had
 */
export function fetchTrained(all: readonly Settings[]): Promise<readonly Checkpoint[]> {
  return Promise.all(all.map(fetchOne));
}

async function fetchOne(settings: Settings): Promise<Checkpoint> {
  const warm = warmStartFor(settings);
  if (!warm) throw new Problem("warmUnfit", { variant: cards[settings.variant].name });
  const name = `${warm.name}.safetensors`;
  const bytes = await fetch(`./warm/${name}`)
    .then((response) => (response.ok ? response.arrayBuffer() : undefined))
    .catch(() => undefined);
  if (!bytes) throw new Problem("warmMissing", { name });
  const checkpoint = readWarm(name, new Uint8Array(bytes));
  // A page and a file of two versions.
  if (!suits(checkpoint.settings as Settings, settings)) throw new Problem("warmMissing", { name });
  return { ...checkpoint, settings };
}
