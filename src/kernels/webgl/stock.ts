/**
 * tfjs's WebGL backend with the kernels that models of this kind need: half of all, since there are no convolutions,
 * pictures, sparse tensors or words here.
 */
import "@tensorflow/tfjs-backend-webgl/dist/base";
import { absConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Abs";
import { addConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Add";
import { addNConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/AddN";
import { allConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/All";
import { anyConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Any";
import { argMaxConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ArgMax";
import { argMinConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ArgMin";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul";
import { castConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Cast";
import { ceilConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Ceil";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Concat";
import { cosConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Cos";
import { eluConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Elu";
import { eluGradConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/EluGrad";
import { equalConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Equal";
import { erfConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Erf";
import { expConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Exp";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ExpandDims";
import { expm1Config } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Expm1";
import { fillConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Fill";
import { floorConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Floor";
import { floorDivConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/FloorDiv";
import { gatherV2Config } from "@tensorflow/tfjs-backend-webgl/dist/kernels/GatherV2";
import { greaterConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Greater";
import { greaterEqualConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/GreaterEqual";
import { identityConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Identity";
import { isFiniteConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/IsFinite";
import { isNaNConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/IsNaN";
import { lessConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Less";
import { lessEqualConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/LessEqual";
import { logConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Log";
import { log1pConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Log1p";
import { logicalAndConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/LogicalAnd";
import { logicalNotConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/LogicalNot";
import { logicalOrConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/LogicalOr";
import { maxConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Max";
import { maximumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Maximum";
import { meanConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Mean";
import { minConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Min";
import { minimumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Minimum";
import { multiplyConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply";
import { negConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Neg";
import { notEqualConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/NotEqual";
import { oneHotConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/OneHot";
import { onesLikeConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/OnesLike";
import { packConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Pack";
import { padV2Config } from "@tensorflow/tfjs-backend-webgl/dist/kernels/PadV2";
import { powConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Pow";
import { prodConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Prod";
import { realDivConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv";
import { reciprocalConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Reciprocal";
import { reluConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape";
import { reverseConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Reverse";
import { roundConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Round";
import { rsqrtConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Rsqrt";
import { selectConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Select";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid";
import { signConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sign";
import { sinConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sin";
import { sliceConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Slice";
import { softmaxConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Softmax";
import { softplusConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Softplus";
import { splitVConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/SplitV";
import { sqrtConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt";
import { squareConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Square";
import { squaredDifferenceConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/SquaredDifference";
import { stepConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Step";
import { stridedSliceConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/StridedSlice";
import { subConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sub";
import { sumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sum";
import { tanhConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Tanh";
import { tileConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Tile";
import { transposeConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose";
import { unpackConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Unpack";
import { unsortedSegmentSumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/UnsortedSegmentSum";
import { zerosLikeConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ZerosLike";
import { type KernelConfig, registerKernel } from "@tensorflow/tfjs-core";

const kernels: readonly KernelConfig[] = [
  absConfig,
  addConfig,
  addNConfig,
  allConfig,
  anyConfig,
  argMaxConfig,
  argMinConfig,
  batchMatMulConfig,
  castConfig,
  ceilConfig,
  clipByValueConfig,
  concatConfig,
  cosConfig,
  eluConfig,
  eluGradConfig,
  equalConfig,
  erfConfig,
  expConfig,
  expandDimsConfig,
  expm1Config,
  fillConfig,
  floorConfig,
  floorDivConfig,
  gatherV2Config,
  greaterConfig,
  greaterEqualConfig,
  identityConfig,
  isFiniteConfig,
  isNaNConfig,
  lessConfig,
  lessEqualConfig,
  logConfig,
  log1pConfig,
  logicalAndConfig,
  logicalNotConfig,
  logicalOrConfig,
  maxConfig,
  maximumConfig,
  meanConfig,
  minConfig,
  minimumConfig,
  multiplyConfig,
  negConfig,
  notEqualConfig,
  oneHotConfig,
  onesLikeConfig,
  packConfig,
  padV2Config,
  powConfig,
  prodConfig,
  realDivConfig,
  reciprocalConfig,
  reluConfig,
  reshapeConfig,
  reverseConfig,
  roundConfig,
  rsqrtConfig,
  selectConfig,
  sigmoidConfig,
  signConfig,
  sinConfig,
  sliceConfig,
  softmaxConfig,
  softplusConfig,
  splitVConfig,
  sqrtConfig,
  squareConfig,
  squaredDifferenceConfig,
  stepConfig,
  stridedSliceConfig,
  subConfig,
  sumConfig,
  tanhConfig,
  tileConfig,
  transposeConfig,
  unpackConfig,
  unsortedSegmentSumConfig,
  zerosLikeConfig,
];

/** Makes the backend known. Call it once. */
export function registerStock(): void {
  for (const kernel of kernels) registerKernel(kernel);
}
