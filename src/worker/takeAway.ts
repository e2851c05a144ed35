/** Files of a run that only the worker can make, and a file of weights that only it can hold against a model. */
import { checkOf } from "../export/check";
import { writeData } from "../export/dataFile";
import { fittingWeights } from "../export/weightsFile";
import { weightShapes } from "../networks/weights";
import { shapeOf } from "../training/shape";
import { engineOf } from "../variants/registry";
import type { Library } from "./library";
import type { Answer, Question } from "./protocol";

/** Throws a `Problem` where the data set is not at hand, or the weights are those of another model. */
export async function answer(library: Library, question: Question): Promise<Answer> {
  if (question.type === "open") {
    const { name, saved, settings } = question;
    const shape = shapeOf(library.open(settings), settings);
    const shapes = engineOf(settings.variant, settings.pitfall).shapes(settings, shape).flatMap(weightShapes);
    const weights = fittingWeights(name, saved, shapes);
    const nothing = Object.fromEntries(shapes.map(({ name }) => [name, new Float32Array(weights[name].length)]));
    const { step, firstMoments = nothing, secondMoments = nothing, beforehand } = saved;
    const opened = { step, settings, weights, firstMoments, secondMoments };
    return { type: "opened", name, checkpoint: beforehand === undefined ? opened : { ...opened, beforehand } };
  }
  const { what, checkpoint } = question;
  const dataset = library.open(checkpoint.settings);
  return { type: "taken", file: what === "data" ? writeData(dataset) : await checkOf(dataset, checkpoint) };
}
