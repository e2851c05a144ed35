/** Fetches weights that were trained beforehand: a small file for each that the page ships, kept in this browser once used. */
import { readWarm } from "../export/warmFile";
import { Problem } from "../locales/problem";
import type { Settings } from "../settings/table";
import { suits, warmStartFor } from "../settings/warmStarts";
import type { Checkpoint } from "../training/records";
import { cards } from "../variants/registry";

const cacheName = "elbo-room-warm-1";

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
  const address = `./warm/${name}`;
  const fetched = await fetchBytes(address);
  const bytes = fetched ?? (await recall(address));
  if (!bytes) throw new Problem("warmMissing", { name });
  const checkpoint = readWarm(name, new Uint8Array(bytes));
  // A page and a file of two versions.
  if (!suits(checkpoint.settings as Settings, settings)) throw new Problem("warmMissing", { name });
  if (fetched) await keep(address, fetched);
  return { ...checkpoint, settings };
}

async function fetchBytes(address: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

/** What was used before, for when there is no network. */
async function recall(address: string): Promise<ArrayBuffer | undefined> {
  try {
    const cache = await caches.open(cacheName);
    return await (await cache.match(address))?.arrayBuffer();
  } catch {
    return undefined;
  }
}

async function keep(address: string, bytes: ArrayBuffer): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    await cache.put(address, new Response(bytes));
  } catch {
    // Full, or refused in a private window: the weights are there all the same.
  }
}
