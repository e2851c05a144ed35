import type { DatasetSummary } from "../../data/dataset";
import type { Key } from "../../locales/sentence";

/** The styles in which the program draws digits, in the order of `digitStyles`. */
const styles = ["pen", "display", "outline", "dots"] as const;

/** The locale keys of what a data set's modalities are called: its own images by its name, drawn ones by their style. */
export function modalityNames({ id, modalities }: Pick<DatasetSummary, "id" | "modalities">): Key[] {
  return Array.from(
    { length: modalities },
    (_, d): Key => (d === 0 && id !== "styles" ? `settings.data.options.${id}` : `modalities.names.${styles[d]}`),
  );
}
