import { readFile } from "node:fs/promises";
import { LabFault } from "./labFault";

/** What a JSON file holds; a `LabFault` names the file and the place where it is none. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new LabFault(`${path} cannot be read; give the path of a JSON file`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LabFault(`${path} is not JSON: ${(error as Error).message.replaceAll("\n", " ")}`);
  }
}
