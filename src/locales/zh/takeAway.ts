import type { TakeAwayMessages } from "../en/takeAway";

/** “带走”对话框的中文文字。 */
export const takeAway: TakeAwayMessages = {
  title: "带走",
  of: "第 {step} 步的训练",
  none: "还没有走出第一步；请在第一步之后再来。",
  script: "PyTorch 脚本",
  scriptHelp: "同样的模型、目标函数和设置，写在一个文件里；可单独运行，也可用 torchrun 运行。",
  weights: "权重",
  weightsHelp: "含 Adam 的矩，因此可以在脚本或本页面中接着训练。",
  data: "数据",
  dataHelp: "训练样本和留出样本，供脚本使用。",
  check: "核对",
  checkHelp: "一批样本及其噪声，以及本页面算出的结果，供脚本的 --check 使用。",
  run: "记录",
  runHelp: "设置、运行方式，以及所有测得的数值。",
  link: "链接",
  linkHelp: "指向这些设置；不含已学到的内容。",
  copy: "复制",
  save: "保存{name}",
  bring: "带回权重",
  bringHelp: "由本页面或其脚本保存的 .safetensors 文件。",
  choose: "选择文件…",
  found: "{name}：{variant}，数据 {data}，种子 {seed}，第 {step} 步。",
  foundBare: "{name} 没有说明它是怎样训练的。",
  withSettings: "采用其中的设置",
  goOn: "从那里继续",
};
