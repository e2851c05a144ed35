import type { DataShape } from "../networks/dataShape";
import { type LayerShape, type Weights, weightShapes } from "../networks/weights";
import type { Settings } from "../settings/table";
import { engineOf } from "../variants/registry";
import { LabFault } from "./labFault";
import { arrayOf, shapeOf } from "./numberArray";

/** D_z from the bias of the first head of means; 0 where all latents are discrete. */
export function latentSizeOf(given: Record<string, unknown>): number {
  const head = Object.keys(given).find((name) => name.endsWith(".mean.bias"));
  return head ? widthOf(given, head) : 0;
}

/** A spec's layers and their weights, as the engine takes them. */
export interface SpecWeights {
  readonly layers: readonly LayerShape[];
  readonly weights: Weights;
}

/** The widths of each network follow from its biases; then every name and shape must be what those widths ask for. */
export function readWeights(given: Record<string, unknown>, settings: Settings, data: DataShape): SpecWeights {
  const widths = (network: string) => {
    const hidden: number[] = [];
    while (`${network}.hidden.${hidden.length}.bias` in given) {
      hidden.push(widthOf(given, `${network}.hidden.${hidden.length}.bias`));
    }
    return hidden;
  };
  const layers = engineOf(settings.variant).shapes(settings, data, widths);
  const shapes = layers.flatMap(weightShapes);
  for (const name of Object.keys(given)) {
    if (!shapes.some((shape) => shape.name === name)) {
      const names = shapes.map((shape) => shape.name).join(", ");
      throw new LabFault(`weights.${name} is not a weight of this model; it has ${names}`);
    }
  }
  const weights = Object.fromEntries(
    shapes.map(({ name, shape }) => {
      if (!(name in given)) throw new LabFault(`weights.${name} is missing`);
      const array = arrayOf(given[name], `weights.${name}`, shape.length);
      if (shapeOf(array) !== `[${shape.join(", ")}]`) {
        throw new LabFault(`weights.${name} has the shape ${shapeOf(array)}; it must be [${shape.join(", ")}]`);
      }
      return [name, array.values];
    }),
  );
  return { layers, weights };
}

function widthOf(given: Record<string, unknown>, name: string): number {
  return arrayOf(given[name], `weights.${name}`, 1).shape[0];
}
