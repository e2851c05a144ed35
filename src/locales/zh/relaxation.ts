import type { RelaxationMessages } from "../en/relaxation";

/** “松弛”面板的中文句子。 */
export const relaxation: RelaxationMessages = {
  title: "松弛",
  temperature: "温度 τ",
  follow: "跟随训练",
  followHelp: "回到训练自身的温度，目前为 {value}。",
  use: "用于训练",
  useHelp: "训练从下一步起采用这一温度，并保持固定。",
  straightThrough: "直通",
  straightThroughHelp: "前向传播中每个样本取其最近的顶点，反向传播则使用松弛样本的梯度（Jang 等，2017，第 2.2 节）。",
  simplex: "{count} 个样本 y = softmax((log π + g)/τ)",
  simplexHelp:
    "Gumbel-Softmax（Jang 等，2017，式 2），又称 Concrete 分布（Maddison 等，2017）：g 为 Gumbel 噪声，各 τ 相同，因此样本随 τ 移动，而最近的顶点不变。拖动圆环可设定 π。",
  simplexLabel:
    "三角形内 {count} 个温度为 {temperature} 的 Gumbel-softmax 样本，其中 {corners} % 距某一顶点不超过 0.05。",
  cornersLabel: "三角形内 {count} 个样本，各位于其最近的顶点。",
  probability: "真实 π",
  mean: "y 的均值",
  meanHelp: "τ 越大越趋近 1/3：松弛样本是有偏的。",
  nearest: "最近",
  nearestHelp: "以此顶点为最近顶点的样本比例：无论 τ 取何值都等于 π（Gumbel-max 技巧）。",
  compare: "虚线标出 π。",
  setProbability: "类别 {category} 的 π",
  source: "π 取自",
  own: "滑块",
  example: "样本 {example} 的 q(c|x)",
  threeMost: "{latent} 最可能的三个码，概率已归一化。",
  gradient: "梯度随 τ 的变化",
  gradientHelp:
    "log p(x|y) 对编码器 logits 的梯度：{examples} 个留出样本，每个 {draws} 次 Gumbel 抽样，第 {step} 步（Jang 等，2017；Maddison 等，2017）。τ 小：样本近乎独热，方差激增。τ 大：方差很小，但均值不再是遍历所有码所得的精确梯度。均值、偏差与精确值为均方根，单位奈特；方差单位为奈特²。",
  gradientNote: "τ 小：方差激增。τ 大：方差很小，但均值有偏。",
  none: "梯度随留出数据评估一同测量。",
  variance: "方差",
  meanGradient: "均值",
  bias: "偏差",
  exact: "精确值",
  chartLabel: "梯度的均值与方差随温度的变化，两轴均为对数。方差从 τ = {low} 处的 {high} 降至 τ = {hot} 处的 {least}。",
};
