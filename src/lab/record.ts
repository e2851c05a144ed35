import { LabFault, show } from "./labFault";

export function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new LabFault(`${place} is ${show(value)}; it must be an object`);
  }
  return value as Record<string, unknown>;
}

export function onlyKeys(value: Record<string, unknown>, known: readonly string[], place: string): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new LabFault(`${place} has the unknown key ${key}; known are ${known.join(", ")}`);
  }
}
