/**
 * What tfjs needs before any of it is used: gradients, the chained form of operations (`a.add(b)`), and a matrix
 * product for WASM that is fast for transposed operands. Import it once, before the first tensor.
 */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
