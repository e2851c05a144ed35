import type { FilmMessages } from "../en/film";

/** 训练胶片的中文句子。 */
export const film: FilmMessages = {
  title: "训练胶片",
  step: "显示的步",
  shown: "第 {step} 步",
  live: "回到现在",
  now: "现在",
  branch: "从第 {step} 步新增一组",
  branchHelp: "新的一组从该步的权重继续；原来的一组照常继续。",
  none: "有了第一幅图像，胶片便开始。",
  still: "第 {step} 步时解码器的输出",
};
