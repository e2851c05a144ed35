/**
 * What tfjs needs before any of it is used: gradients, the chained form of operations (`a.add(b)`), and a gradient of
 * the mean that is one operation. Import it once, before the first tensor.
 */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import { registerMean } from "./mean";

registerMean();
