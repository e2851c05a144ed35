import type { CapacityMessages } from "../en/capacity";

/** “容量”面板的中文句子。 */
export const capacity: CapacityMessages = {
  title: "容量",
  groups: { kl: "隐变量", klContinuous: "连续隐变量", klDiscrete: "离散隐变量" },
  price: "KL {kl}，C {capacity} 奈特：代价 {price}",
  priceHelp: "γ·|KL − C|，单位为奈特，γ = {gamma}，KL 取最近一批的均值。",
  whole: "完整日程",
  wholeHelp: "显示到容量增长结束为止的日程，而不只到当前步",
  ceiling: "Σ log n",
  ceilingName: "离散码所能承载的上限 Σ log n",
  held: "训练",
  heldOut: "留出",
  kl: "KL",
  schedule: "容量",
  ahead: "后续容量",
  unit: "奈特/样本",
  chartLabel:
    "{group}：KL 及其所对应的容量随步数的变化，单位为奈特。第 {step} 步时 KL 为 {kl}，容量为 {capacity}；容量在第 {end} 步停止增长，届时为 {last}。",
  ceilingLabel: "这些隐变量最多承载 {ceiling}。",
  perLatent: "各离散隐变量的 KL 与 log n",
  perLatentAt: "第 {step} 步",
  perLatentNone: "随留出数据评估一同测量。",
  ofLatent: "{kl}，上限 {most} 奈特",
};
