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
    distance: "间距",
    centre: "中心",
    deviation: "标准差",
  },
  help: {
    K: "对数之内的重要性样本数：一个或多个值，以逗号分隔。",
    M: "对数之外取平均的独立估计数：一个或多个值。",
    replicates: "每个梯度重新抽取的次数。论文取 10000。",
    examples: "每个梯度所平均的数据点数。论文取 1024。",
    dimensions: "x 与 z 的维数。论文取 20。",
    offset: "各参数偏离最优值的标准差。论文取 0.01。",
    distance: "q 的两个分量均值之间的距离。取 0 时即为单个正态分布。",
    centre: "q 的中心，后验为 N(0, 1)。取 0 时混合分布关于后验对称，仅因此 DReG 的偏差为 0。",
    deviation: "每个分量的标准差。后验的标准差为 1。",
  },
  shown: "图中内容",
  against: "随 {axis} 变化",
  estimators: "含 STL 与 DReG",
  names: { plain: "b，普通", stl: "b, STL", dreg: "b, DReG", generative: "μ，生成" },
  floor: "噪声底",
  raw: "未校正",
  rawHelp: "直接取 |均值|/标准差。即使毫无信号，它也约为 1/√重复次数（虚线）；不勾选时已除去这一部分。",
  slopes: "随 {axis} 的双对数斜率",
  slope: "{value} ± {error}",
  theory: "理论值 {value}",
  range: "{axis} = {from}…{to}",
  note: "样本越多，界越紧，生成网络关于 μ 的梯度越清晰，而推断网络关于 b 的梯度却淹没在噪声中。点线：√K、1/√K 与 √M；μ 仅在 K 很大时遵循 √K。",
  estimatorsNote:
    "K 越大，b 的普通梯度越被噪声淹没，而期望相同的 DReG 梯度却越清晰。STL 也越清晰，但 K > 1 时它的期望已不同。点线：√K、1/√K 与 √M。",
  chartLabel: "梯度信噪比随 {axis} 的变化，两轴均为对数，{axis} 从 {from} 到 {to}。",
  chartLine: "{name}：从 {from} 到 {to}。",
  biases: {
    mixtureDreg: "DReG，混合",
    mixtureStl: "STL，混合",
    normalDreg: "DReG，单个正态",
    normalStl: "STL，单个正态",
  },
  biasCaption: "偏差与梯度大小之比：由数值积分精确求得",
  biasLabel:
    "估计量的偏差与梯度大小之比随 K 的变化，K 从 {from} 到 {to}，两轴均为对数。K 最大且 q 为混合分布时：DReG {dreg}，STL {stl}。",
  biasNote:
    "q 为单个正态分布时，DReG 的期望就是梯度。q 为混合分布且各分量分别采样时（如 MMVAE），仅当 K = 1 时如此：得分函数属于整个混合分布，样本却只来自一个分量。",
};
