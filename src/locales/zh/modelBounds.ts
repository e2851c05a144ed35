import type { ModelBoundsMessages } from "../en/modelBounds";

/** “运行中模型的界”实验室的中文句子。 */
export const modelBounds: ModelBoundsMessages = {
  title: "运行中模型 log p(x) 的界",
  fields: { K: "样本数 K", examples: "数据数 N" },
  help: {
    K: "每个界的重要性样本数。每个数据抽取的样本数等于其中最大的一个，所有界共用这些样本。",
    examples: "对多少个留出数据取平均。",
  },
  table: "界 L_K，单位为每个数据的 nat",
  bound: "L_K",
  mean: "对 x 的均值",
  gap: "低于最后一个",
  note: "样本越多，界越接近 log p(x)（条件变体则为 log p(x|c)）。界几乎不再上升之处，便是良好的估计；从 K = 1 起上升的幅度，正是 q(z|x) 未能拟合的部分。",
  chartLabel: "K 样本界，单位为每个数据的 nat，横轴为对数，K 从 {from} 到 {to}：从 {low} 到 {high}。",
};
