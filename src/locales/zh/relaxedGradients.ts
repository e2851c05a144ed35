import type { RelaxedGradientsMessages } from "../en/relaxedGradients";

/** “松弛梯度”实验室的中文句子。 */
export const relaxedGradients: RelaxedGradientsMessages = {
  title: "松弛梯度的偏差与方差",
  fields: {
    temperatures: "温度 τ",
    average: "抽样数 B",
    power: "幂次 p",
    categories: "类别数 n",
    replicates: "重复次数",
  },
  help: {
    temperatures: "在哪些温度下测量梯度：一个或多个值，以逗号分隔。",
    average: "一个梯度是多少次抽样的平均，如同一个批次：方差随之缩小，偏差不变。",
    power: "代价 f(y) = Σ|y_c − t_c|^p 的幂次 p，目标 t_c ∝ c。取 2 时，直通估计的偏差随 τ 降低而消失。",
    categories: "独热向量 y 的类别数，各类等概率。枚举所有类别即得 E[f(y)] 的精确梯度。",
    replicates: "噪声重新抽取的次数。",
  },
  estimator: "估计量",
  gumbelSoftmax: "Gumbel-softmax",
  straightThrough: "直通估计",
  bias: "偏差²",
  variance: "方差",
  total: "总和",
  scoreFunction: "无偏",
  table: "{estimator}，相对于精确梯度的平方",
  plusMinus: "{value} ± {error}",
  least: "总和在 τ = {temperature} 处最小：{value}。无偏的 REINFORCE（虚线）：{score}。",
  note: "τ 越低，松弛梯度的偏差越小、方差越大，因此两者之和（均方误差）在中间某处最小：平均的抽样越多，该处的 τ 越低。直通估计的方差更大，且除非代价是二次的，τ 降低时偏差也不消失。",
  sources: "来源：",
  chartLabel:
    "{estimator}：偏差平方、方差及其总和随温度的变化，两轴均为对数。τ 从 {from} 到 {to}，偏差平方从 {biasFrom} 到 {biasTo}，方差从 {varianceFrom} 到 {varianceTo}。",
};
