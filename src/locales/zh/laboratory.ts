import type { LaboratoryMessages } from "../en/laboratory";

/** 各实验室共用的中文句子。 */
export const laboratory: LaboratoryMessages = {
  start: "测量",
  again: "重新测量",
  cancel: "取消",
  progress: "测量进度",
  failed: "测量自行中止：请重新载入页面，或减少样本数。",
  none: "尚未测量。",
};
