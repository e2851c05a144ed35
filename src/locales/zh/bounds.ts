import type { BoundsMessages } from "../en/bounds";

/** “界”实验室的中文句子。 */
export const bounds: BoundsMessages = {
  title: "已知 log p(x) 时的界",
  proposals: { good: "好", bad: "差" },
  fields: {
    proposal: "q(z|x)",
    K: "样本数 K",
    replicates: "重复次数",
    latents: "潜变量维数 D_z",
    inputs: "输入维数 D",
    sigma: "p(x|z) 的 σ",
  },
  help: {
    proposal: "“好”是略宽的精确后验，权重有界；“差”偏离精确后验且更窄，权重有长尾。",
    K: "每个界的重要性样本数：一个或多个值，以逗号分隔。",
    replicates: "每个界重新抽取的次数。",
    latents: "线性高斯模型 p(z) = N(0, I)、p(x|z) = N(Wz + b, σ²I) 中 z 的维数。",
    inputs: "x 的维数。",
    sigma: "每个输入围绕其均值的标准差。越小，后验越窄。",
  },
  table: "界 L_K，单位为 nat",
  mean: "均值",
  range: "5…95 %",
  gap: "差距",
  theory: "理论值",
  plusMinus: "{value} ± {error}",
  exact: "log p(x)，精确值",
  slope: "差距随 K 的双对数斜率（从 K = {from} 起）：{value} ± {error}。理论值：−1。",
  note: "样本越多，界与 log p(x) 的差距越小，波动也越小。K 很大时，差距等于权重方差除以 2K（点线）：斜率为 −1；q 差时则相去甚远。",
  chartLabel:
    "log p(x) 与 K 样本界的差距，两轴均为对数：从 K = {from} 时的 {gapFrom} nat 到 K = {to} 时的 {gapTo} nat。",
};
