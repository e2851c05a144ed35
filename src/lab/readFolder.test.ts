import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gzip, imageBytes, labelBytes } from "../data/idx.fixture";
import { Problem } from "../locales/problem";
import { readFolder } from "./readFolder";

let root: string;

/** A new folder with these files in it. */
async function folder(name: string, files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const path = join(root, name);
  await mkdir(path);
  await Promise.all(Object.entries(files).map(([file, bytes]) => writeFile(join(path, file), bytes)));
  return path;
}

const ignore = () => {};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "read-folder-"));
});

afterAll(() => rm(root, { recursive: true }));

describe("readFolder", () => {
  it("reads the IDX files of a folder and passes over the rest", async () => {
    const path = await folder("all", {
      "README.md": new TextEncoder().encode("about"),
      "train-images-idx3-ubyte.gz": await gzip(imageBytes(30)),
      "train-labels-idx1-ubyte": labelBytes(30),
      "train-labels-idx1-ubyte.gz": new TextEncoder().encode("the packed twin is not read"),
      "t10k-images-idx3-ubyte": imageBytes(20),
    });
    const shares = new Map<string, number>();
    const dataset = await readFolder([path], (name, share) => shares.set(name, share));
    expect(dataset).toMatchObject({ id: "files", trainCount: 30, heldOutCount: 20, labelCount: 10 });
    expect([...shares.keys()]).toEqual([
      "t10k-images-idx3-ubyte",
      "train-images-idx3-ubyte.gz",
      "train-labels-idx1-ubyte",
    ]);
    expect(new Set(shares.values())).toEqual(new Set([1]));
  });

  it("reads files that are named one by one, whatever they are called", async () => {
    const path = await folder("some", { digits: imageBytes(30), classes: labelBytes(30) });
    expect(await readFolder([join(path, "digits"), join(path, "classes")], ignore)).toMatchObject({ labelCount: 10 });
    expect(await readFolder([join(path, "digits")], ignore)).toMatchObject({ labelCount: 0 });
  });

  it("says which path is missing or holds nothing", async () => {
    const empty = await folder("empty", {});
    const missing = join(root, "missing");
    await expect(readFolder([missing], ignore)).rejects.toEqual(new Problem("pathMissing", { path: missing }));
    await expect(readFolder([empty], ignore)).rejects.toEqual(new Problem("folderWithoutIdx", { path: empty }));
    await expect(readFolder([missing, empty], ignore)).rejects.toThrow(Problem);
  });

  it("says that a folder among files cannot be read", async () => {
    const [one, other] = [await folder("one", {}), await folder("other", {})];
    await expect(readFolder([one, other], ignore)).rejects.toMatchObject({ key: "fileUnreadable" });
  });
});
