import type { FactorMessages } from "../en/factors";

/** “生成因子”面板，中文。 */
export const factors: FactorMessages = {
  title: "生成因子",
  names: { shape: "形状", scale: "大小", orientation: "朝向", x: "水平位置", y: "垂直位置" },
  short: { shape: "形状", scale: "大小", orientation: "朝向", x: "x", y: "y" },
  table: "各隐变量单元包含多少关于各因子的信息，以占该因子熵的比例表示",
  unit: "单元",
  traversal: "从 {from} 到 {to} 的遍历",
  dimensionLabel: "{unit} 从 {from} 变到 {to}、其余单元不动时的解码图像。",
  discreteLabel: "{unit} 取各个类别、其余单元不动时的解码图像。",
  inactive: "不活跃",
  gap: "差距",
  scores: "解耦程度",
  mig: "互信息差距（MIG）",
  factorScore: "FactorVAE 分数",
  chance: "随机猜测为 {share}",
  at: "第 {step} 步，全部 {examples} 幅图像",
  none: "尚未测量。",
  measuring: "已测量 {share} %",
  migHelp:
    "对每个因子 v：I(z₁; v) − I(z₂; v) 除以熵 H(v)，其中 z₁、z₂ 是包含 v 的信息最多的两个单元。MIG 是各因子差距的均值：每个因子各有一个专属单元时为 1，总有两个单元知道得一样多时为 0。",
  factorScoreHelp:
    "每次投票固定一个因子，投给此时方差（相对于它在全部图像上的方差）最小的单元。每个单元代表得票最多的因子；分数是新投票中与之一致的比例，随机猜测为 {share}。",
  method:
    "单元的取值是其后验均值（分为 20 个区间，同 {locatello}）或最可能的类别。因子的全部 {examples} 种组合都参与编码，包括训练过的，因此直方图是精确的。不活跃的单元视为不含信息。",
  section: "{paper}，第 4.1 节",
  scoreSection: "{paper}，第 4 节",
  waiting: "第一幅画面正在生成。",
};
