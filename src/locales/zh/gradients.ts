import type { GradientsMessages } from "../en/gradients";

/** “梯度”实验室的中文句子。 */
export const gradients: GradientsMessages = {
  title: "更紧的界与梯度",
  fields: {
    K: "样本数 K",
    M: "估计数 M",
    replicates: "重复次数",
    examples: "数据数 N",
    dimensions: "维数 D",
    offset: "偏移",
  },
  help: {
    K: "对数之内的重要性样本数：一个或多个值，以逗号分隔。",
    M: "对数之外取平均的独立估计数：一个或多个值。",
    replicates: "每个梯度重新抽取的次数。论文取 10000。",
    examples: "每个梯度所平均的数据点数。论文取 1024。",
    dimensions: "x 与 z 的维数。论文取 20。",
    offset: "各参数偏离最优值的标准差。论文取 0.01。",
  },
  axis: "横轴",
  against: "随 {axis} 变化",
  inference: "b，推断",
  generative: "μ，生成",
  floor: "噪声底",
  raw: "未校正",
  rawHelp: "直接取 |均值|/标准差。即使毫无信号，它也约为 1/√重复次数（虚线）；不勾选时已除去这一部分。",
  slopes: "随 {axis} 的双对数斜率",
  slope: "{value} ± {error}",
  theory: "理论值 {value}",
  range: "{axis} = {from}…{to}",
  note: "样本越多，界越紧，生成网络的梯度越清晰，而推断网络的梯度却淹没在噪声中。点线：√K、1/√K 与 √M；μ 仅在 K 很大时遵循 √K。",
  chartLabel:
    "梯度信噪比随 {axis} 的变化，两轴均为对数，{axis} 从 {from} 到 {to}。推断网络：从 {inferenceFrom} 到 {inferenceTo}。生成网络：从 {generativeFrom} 到 {generativeTo}。",
};
