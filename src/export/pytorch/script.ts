/** A run as one PyTorch script, put together from Python files of which each says one thing. */
import type { DatasetSummary } from "../../data/dataset";
import { Problem } from "../../locales/problem";
import type { DataShape } from "../../networks/dataShape";
import type { TrainingSettings } from "../../training/settings";
import { cards } from "../../variants/registry";
import { constantsOf, written } from "./constants";
import { importsOf } from "./imports";
import { recipeOf } from "./recipe";

export interface ScriptPlan {
  readonly settings: TrainingSettings;
  readonly shape: DataShape;
  readonly picture: Pick<DatasetSummary, "width" | "height">;
  /** What the run's files are called, without an ending. */
  readonly stem: string;
}

const files = import.meta.glob<string>("./*/*.py", { query: "?raw", import: "default", eager: true });

/** @throws Problem for a published mistake, which no script states */
export function pytorchScript(plan: ScriptPlan): string {
  const { settings, shape, picture } = plan;
  if (settings.pitfall !== "none") throw new Problem("scriptOfMistake", { pitfall: settings.pitfall });
  const { parts, wording } = recipeOf(settings);
  const texts = parts.map((part) => files[`./${part}.py`].trim());
  const body = wording.reduce((text, [from, to]) => text.replaceAll(from, to), texts.join("\n\n\n"));

  const used = wordsOf(body);
  const constants = constantsOf(settings, shape, picture).filter(({ name }) => used.has(name));
  const settingLines = constants.map(written).join("\n");
  const imports = importsOf(wordsOf(`${body}\n${settingLines}`));
  return [`${docstring(plan)}\n${imports}\n\n${settingLines}`, `${body}\n`].join("\n\n\n");
}

function docstring({ settings, stem }: ScriptPlan): string {
  const { name, paper } = cards[settings.variant];
  return `"""
${name} on ${settings.data}: a run of ELBO Room in PyTorch.

${paper.authors} ${paper.year}, "${paper.title}"
${paper.url}

    python3 ${stem}.py --weights ${stem}.weights.safetensors --data ${stem}.data.safetensors --steps 1000
    torchrun --nproc_per_node 4 ${stem}.py --data ${stem}.data.safetensors --out trained.safetensors
    python3 ${stem}.py --weights ${stem}.weights.safetensors --check ${stem}.check.safetensors

The same variant, settings and seed as on the page. Random numbers are PyTorch's own, so that no two steps are the page's;
\`--check\` holds the objective to the page's on the page's batch and noise. Objectives are means over the batch in nats per
example, and ascended. Axes stand in this order: M estimates, K samples, B examples, then numbers.
"""`;
}

/** The names that code mentions outside of its comments and docstrings. */
function wordsOf(code: string): Set<string> {
  return new Set(code.replace(/"""[\s\S]*?"""|#.*$/gm, "").match(/\w+/g));
}
