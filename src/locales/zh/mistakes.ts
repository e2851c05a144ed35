import type { MistakeMessages } from "../en/mistakes";

/** “常见错误”面板与带错误的训练的标记，中文。 */
export const mistakes: MistakeMessages = {
  title: "常见错误",
  mark: "错误：{name}",
  ofVariant: "{variant} 的常见错误",
  ofOthers: "其他变体的常见错误",
  published: "流传的写法",
  correct: "正确的写法",
  source: "出处",
  tutorials: "多篇教程",
  watch: "观察什么",
  shows: "同时设定 {settings}",
  showsVariant: "切换到 {variant}",
  on: "犯这个错误",
  both: "并排运行两者",
  bothHelp: "以相同的种子、数据和噪声重新开始两次训练：一次照流传的写法，一次用正确的写法。",
  end: "结束对比",
  lanes: { correct: "正确", mistaken: "带错误" },
  short: { correct: "正确", mistaken: "错误" },
  compared: "两次训练",
  step: "步",
  logLikelihood: "log p̂(x)",
  evaluationHelp: "每 {steps} 步评估一次，也可点“立即评估”。",
  samples: "先验样本",
  pairs: "重构",
  noise: "还原的噪声；点线为 N(0, 1)。超出 ±{radius} 的比例：正确 {correct}，错误 {mistaken}。",
};
