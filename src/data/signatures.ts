/** What a file that is no IDX file may be instead, told by its first bytes, since names lie. */
import type { ProblemKey } from "../locales/problem";

interface Signature {
  /** The format's name, the same in every language. */
  readonly format: string;
  /** What the bytes from `offset` on are, as Latin-1 text. */
  readonly text: string;
  readonly offset?: number;
}

const pictures: readonly Signature[] = [
  { format: "PNG", text: "\x89PNG" },
  { format: "JPEG", text: "\xff\xd8\xff" },
  { format: "GIF", text: "GIF8" },
  { format: "BMP", text: "BM" },
  { format: "WebP", text: "WEBP", offset: 8 },
  { format: "TIFF", text: "II*\0" },
  { format: "TIFF", text: "MM\0*" },
];

const archives: readonly Signature[] = [
  { format: "ZIP", text: "PK" },
  { format: "7z", text: "7z\xbc\xaf\x27\x1c" },
  { format: "bzip2", text: "BZh" },
  { format: "xz", text: "\xfd7zXZ" },
  { format: "Zstandard", text: "\x28\xb5\x2f\xfd" },
  { format: "RAR", text: "Rar!" },
  { format: "tar", text: "ustar", offset: 257 },
  // Reached only inside another gzip file: the outer layer is unpacked before.
  { format: "gzip", text: "\x1f\x8b" },
];

const others: readonly Signature[] = [
  { format: "NumPy", text: "\x93NUMPY" },
  { format: "HDF5", text: "\x89HDF" },
  { format: "MATLAB", text: "MATLAB" },
  { format: "Parquet", text: "PAR1" },
  { format: "PDF", text: "%PDF" },
  { format: "HTML", text: "<!doctype" },
  { format: "HTML", text: "<!DOCTYPE" },
  { format: "HTML", text: "<html" },
];

function find(signatures: readonly Signature[], bytes: Uint8Array): string | undefined {
  return signatures.find(({ text, offset = 0 }) =>
    Array.from(text).every((character, i) => bytes[offset + i] === character.charCodeAt(0)),
  )?.format;
}

/** The format that these bytes begin like and the sentence that says what to do about it; undefined for all else. */
export function foreignFormat(bytes: Uint8Array): { readonly format: string; readonly key: ProblemKey } | undefined {
  const kinds = [
    [pictures, "filePicture"],
    [archives, "fileArchive"],
    [others, "fileForeign"],
  ] as const;
  for (const [signatures, key] of kinds) {
    const format = find(signatures, bytes);
    if (format) return { format, key };
  }
  return undefined;
}
