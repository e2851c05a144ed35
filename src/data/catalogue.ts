import { Problem } from "../locales/problem";
import type { DataId, Dataset } from "./dataset";
import { density } from "./densities";
import { linearGaussian } from "./linearGaussian";
import { penDigits } from "./penDigits";
import { shapes } from "./shapes";
import { styles } from "./styles";

/**
 * A data set that the program makes by itself, from its seed; `styles` holds 2 to 4 modalities.
 * Throws a `Problem` for those that come from files.
 */
export function makeDataset(id: DataId, seed: number, modalities = 2): Dataset {
  switch (id) {
    case "pen-digits":
      return penDigits(seed);
    case "styles":
      return styles(seed, modalities);
    case "shapes":
      return shapes(seed);
    case "linear-gaussian":
      return linearGaussian(seed);
    case "mnist":
    case "fashion-mnist":
      throw new Problem("dataNotDownloaded", { data: `@settings.data.options.${id}` });
    case "files":
      throw new Problem("filesNotOpened");
    default:
      return density(id, seed);
  }
}
