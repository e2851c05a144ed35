/** What goes where in a variant's model, as the nodes and arrows of its diagram. */
import { kindOf } from "../../data/dataset";
import type { TermId } from "../../objectives/objective";
import type { SettingId, Settings } from "../../settings/table";
import { cards } from "../../variants/registry";
import type { Term } from "../../variants/variant";
import { latentKinds, subscript } from "../latentName";
import { familyOf } from "../variantFamily";

/** The diagram's words in the person's language. */
export interface FlowWords {
  readonly encoder: string;
  readonly decoder: string;
  readonly prior: string;
  /** How the posteriors of several modalities become one. */
  readonly combination: string;
}

/** What a node is for, in every variant's diagram. */
export type NodeKind =
  | "x"
  | "given"
  | "guess"
  | "encoder"
  | "q"
  | "qDiscrete"
  | "prior"
  | "z"
  | "discrete"
  | "decoder"
  | "p"
  | "bound";

export interface FlowNode {
  /** Unlike any other's. */
  readonly id: string;
  /** A network that is named by what it makes is both. */
  readonly kinds: readonly NodeKind[];
  readonly text: string;
  /** Below the text: how many, or what its letters mean. */
  readonly note?: string;
  readonly role?: Term["role"];
  /** A network, drawn as a box that narrows or widens; else a quantity. */
  readonly network?: "narrowing" | "widening";
  /** Which pictures of the run it shows the first of. */
  readonly picture?: "originals" | "reconstructions";
  /** What is measured there, live beside the note; see `acting`. */
  readonly term?: TermId;
  /** The knobs that act there. */
  readonly knobs?: readonly SettingId[];
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
  const isSeen = kindOf(settings.data) === "image";
  const temperature = settings.temperatureSchedule === "fixed" ? `τ = ${settings.temperature}` : "";
  const notes = letters.map((z, i) => [i === 0 ? note : "", z === "z" ? "" : temperature].filter(Boolean).join(", "));
  return chain([
    [{ id: "x", kinds: ["x"], text: "x", picture: isSeen ? "originals" : undefined }],
    [encoder("encoder", words.encoder)],
    letters.map((z) => ({
      id: `q(${z})`,
      kinds: [z === "z" ? "q" : "qDiscrete"],
      text: `q(${z}|x)`,
      role: "inference",
    })),
    letters.map((z, i) => ({
      id: z,
      kinds: [z === "z" ? "z" : "discrete"],
      text: z,
      note: notes[i] || undefined,
      role: "latent",
    })),
    [decoder("decoder", words.decoder)],
    [
      {
        id: "p",
        kinds: ["p"],
        text: `p(x|${letters.join(",")})`,
        role: "generative",
        picture: isSeen ? "reconstructions" : undefined,
      },
    ],
    [bound],
  ]);
}

/** An encoder and a decoder for each modality, named by what they make, over one z. */
function multimodal(settings: Settings, words: FlowWords): Flow {
  const indices = Array.from({ length: settings.modalities }, (_, d) => subscript(d));
  return chain([
    indices.map((d) => ({ id: `x${d}`, kinds: ["x"], text: `x${d}` })),
    indices.map((d) => encoder(`encoder${d}`, `q(z|x${d})`)),
    [{ id: "q", kinds: ["q"], text: "q(z|x)", note: words.combination, role: "inference" }],
    [sampled(settings)],
    indices.map((d) => decoder(`decoder${d}`, `p(x${d}|z)`)),
    [bound],
  ]);
}

/** Everything is given c; with a baseline network also its guess. Networks are named by what they make. */
function conditional(settings: Settings, words: FlowWords): Flow {
  const isLearned = settings.prior === "learned";
  const guess: FlowNode = { id: "guess", kinds: ["guess"], text: "ŷ(c)", role: "latent", network: "widening" };
  const prior: FlowNode = {
    id: "prior",
    kinds: ["prior"],
    text: isLearned ? "p(z|c)" : "N(0, I)",
    note: words.prior,
    role: "generative",
    network: isLearned ? "narrowing" : undefined,
  };
  const given = settings.baseline ? "guess" : "c";
  const columns: Flow["columns"] = [
    [
      { id: "x", kinds: ["x"], text: "x" },
      { id: "c", kinds: ["given"], text: "c" },
    ],
    ...(settings.baseline ? [[undefined, guess]] : []),
    [{ ...encoder("encoder", "q(z|x,c)"), kinds: ["encoder", "q"], note: words.encoder }, prior],
    [sampled(settings)],
    [{ ...decoder("decoder", "p(x|z,c)"), note: words.decoder }],
    [bound],
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

function encoder(id: string, text: string): FlowNode {
  return { id, kinds: ["encoder"], text, role: "inference", network: "narrowing" };
}

function decoder(id: string, text: string): FlowNode {
  return { id, kinds: ["decoder"], text, role: "generative", network: "widening" };
}

function sampled(settings: Settings): FlowNode {
  return { id: "z", kinds: ["z"], text: "z", note: sampleNote(settings).note, role: "latent" };
}

const bound: FlowNode = { id: "bound", kinds: ["bound"], text: "ℒ", role: "bound" };

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
