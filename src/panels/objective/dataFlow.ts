/** What goes where in a variant's model, as the nodes and arrows of its diagram. */
import type { Settings } from "../../settings/table";
import { cards } from "../../variants/registry";
import type { Term } from "../../variants/variant";
import { latentKinds, subscript } from "../latentName";
import { familyOf } from "../variantFamily";

/** The diagram's words in the person's language. */
export interface FlowWords {
  readonly encoder: string;
  readonly decoder: string;
  readonly prior: string;
  readonly bound: string;
  /** How the posteriors of several modalities become one. */
  readonly combination: string;
}

export interface FlowNode {
  /** Unlike any other's. */
  readonly id: string;
  readonly text: string;
  /** Below the text: how many, or what its letters mean. */
  readonly note?: string;
  readonly role?: Term["role"];
  /** A network, drawn as a box that narrows or widens; else a quantity. */
  readonly network?: "narrowing" | "widening";
}

export interface Flow {
  /** From left to right, each from the top; a place may stay empty. */
  readonly columns: readonly (readonly (FlowNode | undefined)[])[];
  /** Arrows from one id to another. */
  readonly arrows: readonly (readonly [string, string])[];
  /** Those that lead beneath the columns between. */
  readonly beneath: readonly (readonly [string, string])[];
  /** Those that are taken only when there is no x, as in predicting. */
  readonly dashed: readonly (readonly [string, string])[];
}

/** How many samples of z an example gets, and the letters for it. */
export function sampleNote(settings: Settings): { readonly count: number; readonly note: string } {
  const { knobs, combination } = cards[settings.variant];
  const K = knobs.includes("K") ? settings.K : 1;
  const [letter, of] =
    combination === "mixture"
      ? ["M", settings.modalities]
      : combination === "subsets"
        ? ["C", 2 ** settings.modalities - 1]
        : ["M", knobs.includes("M") ? settings.M : 1];
  return { count: of * K, note: of > 1 ? `${letter}·K = ${of}·${K}` : `K = ${K}` };
}

export function dataFlow(settings: Settings, words: FlowWords): Flow {
  switch (familyOf(settings.variant)) {
    case "multimodal":
      return multimodal(settings, words);
    case "conditional":
      return conditional(settings, words);
    default:
      return latents(settings, words);
  }
}

/** Continuous latents z, discrete ones (y where they are alone, c beside z), or both side by side. */
function latents(settings: Settings, words: FlowWords): Flow {
  const { isContinuous, isDiscrete } = latentKinds(settings.variant);
  const letters = isContinuous && isDiscrete ? ["z", "c"] : [isContinuous ? "z" : "y"];
  const { note } = sampleNote(settings);
  const encoder = { ...network("encoder", words.encoder, "inference"), network: "narrowing" } as const;
  return chain([
    [{ id: "x", text: "x" }],
    [encoder],
    letters.map((z) => ({ id: `q(${z})`, text: `q(${z}|x)`, role: "inference" })),
    letters.map((z, i) => ({ id: z, text: z, note: i === 0 ? note : undefined, role: "latent" })),
    [{ ...network("decoder", words.decoder, "generative"), network: "widening" }],
    [{ id: "p", text: `p(x|${letters.join(",")})`, role: "generative" }],
    [boundOf(words)],
  ]);
}

/** An encoder and a decoder for each modality, named by what they make, over one z. */
function multimodal(settings: Settings, words: FlowWords): Flow {
  const indices = Array.from({ length: settings.modalities }, (_, d) => subscript(d));
  const { note } = sampleNote(settings);
  return chain([
    indices.map((d) => ({ id: `x${d}`, text: `x${d}` })),
    indices.map((d) => ({ ...network(`encoder${d}`, `q(z|x${d})`, "inference"), network: "narrowing" })),
    [{ id: "q", text: "q(z|x)", note: words.combination, role: "inference" }],
    [{ id: "z", text: "z", note, role: "latent" }],
    indices.map((d) => ({ ...network(`decoder${d}`, `p(x${d}|z)`, "generative"), network: "widening" })),
    [boundOf(words)],
  ]);
}

/** Everything is given c; with a baseline network also its guess. Networks are named by what they make. */
function conditional(settings: Settings, words: FlowWords): Flow {
  const { note } = sampleNote(settings);
  const isLearned = settings.prior === "learned";
  const guess: FlowNode = { ...network("guess", "ŷ(c)", "latent"), network: "widening" };
  const prior: FlowNode = isLearned
    ? { ...network("prior", "p(z|c)", "generative"), note: words.prior, network: "narrowing" }
    : { id: "prior", text: "N(0, I)", note: words.prior, role: "generative" };
  const given = settings.baseline ? "guess" : "c";
  const columns: Flow["columns"] = [
    [
      { id: "x", text: "x" },
      { id: "c", text: "c" },
    ],
    ...(settings.baseline ? [[undefined, guess]] : []),
    [{ ...network("encoder", "q(z|x,c)", "inference"), note: words.encoder, network: "narrowing" }, prior],
    [{ id: "z", text: "z", note, role: "latent" }],
    [{ ...network("decoder", "p(x|z,c)", "generative"), note: words.decoder, network: "widening" }],
    [boundOf(words)],
  ];
  return {
    columns,
    arrows: [
      ["x", "encoder"],
      ["c", "encoder"],
      ...(settings.baseline ? ([["c", "guess"]] as const) : []),
      ...(isLearned ? ([[given, "prior"]] as const) : []),
      ["encoder", "z"],
      ["z", "decoder"],
      ["decoder", "bound"],
    ],
    beneath: [[given, "decoder"]],
    dashed: [["prior", "z"]],
  };
}

function network(id: string, text: string, role: Term["role"]): FlowNode {
  return { id, text, role };
}

function boundOf({ bound }: FlowWords): FlowNode {
  return { id: "bound", text: "ℒ", note: bound, role: "bound" };
}

/** Arrows from column to column: row by row where both have as many nodes, else from each to each. */
function chain(columns: readonly (readonly FlowNode[])[]): Flow {
  const arrows = columns.slice(1).flatMap((column, i) => {
    const before = columns[i];
    const isRowByRow = before.length === column.length;
    return column.flatMap((to, row) =>
      before.filter((_, other) => !isRowByRow || other === row).map((from) => [from.id, to.id] as const),
    );
  });
  return { columns, arrows, beneath: [], dashed: [] };
}
