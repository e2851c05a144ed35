import type { LaboratoryMessages } from "../en/laboratory";

/** 各实验室共用的中文句子。 */
export const laboratory: LaboratoryMessages = {
  title: "实验室",
  tabs: { gradients: "梯度", mixture: "混合分布上的估计量", bounds: "界", relaxation: "松弛的偏差" },
  subject: "测量对象",
  subjects: {
    gradients: "Rainforth 的玩具模型",
    modelGradients: "运行中的模型",
    bounds: "已知的 log p(x)",
    modelBounds: "运行中的模型",
  },
  start: "测量",
  again: "重新测量",
  cancel: "取消",
  progress: "测量进度",
  failed: "测量自行中止：请重新载入页面，或减少样本数。",
  at: "{variant}，第 {step} 步，{examples} 个留出数据。",
  none: "尚未测量。",
  link: "链接",
  linkHelp: "复制一个链接，打开后即为本实验室与这些设置。",
};
