/** tfjs's WebGL backend with programs of our own: a step of training is launches, not arithmetic, on a GPU. */
import "./hostWork";
import { registerActivation } from "./activation";
import { registerAdam } from "./adam";
import { registerArithmetic } from "./arithmetic";
import { registerCategorical } from "./categorical";
import { registerDense } from "./dense";
import { registerDenseGiven } from "./denseGiven";
import { registerJointSample } from "./jointSample";
import { registerLessDistance } from "./lessDistance";
import { registerLogMeanExp } from "./logMeanExp";
import { meanOf, registerMean } from "./mean";
import { registerMeans } from "./means";
import { registerPolling } from "./polling";
import { registerRows } from "./rows";
import { registerSamples, registerSlopes } from "./slopes";
import { registerStock } from "./stock";

let isRegistered = false;

/** Makes the backend known; it can then be opened. */
export function registerWebgl(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerPolling();
  registerStock();
  registerActivation();
  registerDense();
  registerDenseGiven();
  registerRows();
  registerSlopes();
  registerSamples();
  registerLogMeanExp(meanOf);
  registerMean();
  registerArithmetic();
  registerCategorical();
  registerJointSample();
  registerMeans();
  registerLessDistance();
  registerAdam();
}
