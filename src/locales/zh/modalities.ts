import type { ModalityMessages } from "../en/modalities";

/** “多模态”面板的中文句子。 */
export const modalities: ModalityMessages = {
  title: "多模态",
  waiting: "正在生成第一幅图像。",
  names: { pen: "手写", display: "数码管", outline: "空心", dots: "点阵" },
  example: "样本 {example}，标签 {label}",
  exampleUnlabelled: "样本 {example}",
  choose: "留出样本",
  previous: "上一个样本",
  next: "下一个样本",
  matrix: "交叉生成",
  from: "来源",
  fromPresent: "全部已给",
  present: "将{name}给模型",
  original: "该样本的{name}。",
  originalMissing: "该样本的{name}，未给模型。",
  decoded: "{to}，由{from}解码。",
  plane: "该样本的各专家",
  planeLabel:
    "q(z|x) 沿 {horizontal} 与 {vertical} 的等高线：各模态单独的（{experts}），以及已给模态合在一起的（{components}）。",
  expertAt: "{name}位于 {x}, {y}",
  componentsOne: "一个分布，位于 {x}, {y}",
  componentsMany: "{count} 个分布的混合",
  alone: "单独",
  together: "合并",
  planeHelp:
    "每条等高线围住一个分布的 86 %；圆点是 z 的抽样，图像由它解码而来。MMVAE 的后验是各专家的混合：每次从其中一个专家抽取 z。MVAE 的后验是各专家与先验的乘积：落在各方一致之处，比任何一个都更确定。MoPoE 将所有子集的乘积混合起来。",
  samples: "先验样本",
  samplesLabel: "从先验抽取的 {count} 个 z，各解码为{modalities}，自上而下排列。",
  coherence: "一致性，第 {step} 步",
  coherenceTitle: "一致性",
  coherenceHelp:
    "交叉一致性：仅由行的模态得到 q(z|x)，从中抽样并解码为列的模态，分类器认出正确数字的比例（{examples} 个留出样本）。联合：从先验抽取 {draws} 次，各模态被认作同一数字的比例。若随机猜测，各约为十分之一。末行是用真实数据训练的分类器在真实数据上的正确率，即一致性的上限（Shi 等，2019，第 4 节）。",
  coherenceNone: "每 {steps} 步测量一次一致性。",
  coherenceOnDemand: "一致性仅在要求时测量。",
  measuring: "正在测量：{share} %",
  unlabelled: "测量一致性需要带标签的数据。",
  missing: "其余模态",
  joint: "联合",
  classifier: "真实数据",
};
