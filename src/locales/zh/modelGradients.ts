import type { ModelGradientsMessages } from "../en/modelGradients";

/** “运行中模型的梯度”实验室的中文句子。 */
export const modelGradients: ModelGradientsMessages = {
  title: "运行中模型的梯度",
  fields: { K: "样本数 K", M: "估计数 M", replicates: "重复次数", examples: "数据数 N" },
  help: {
    K: "对数之内的重要性样本数，M 取其首个值：一个或多个值，以逗号分隔。",
    M: "对数之外取平均的独立估计数，K 取其首个值：一个或多个值。",
    replicates: "每个梯度的噪声重新抽取的次数。",
    examples: "批次中的留出数据数，所有梯度共用同一批次。",
  },
  names: { inference: "编码器", generative: "解码器" },
  measured: {
    own: "测量的是 {variant} 自己的界，K 与 M 取自上面的列表。",
    iwae: "{variant} 的对数之内没有多个样本：测量的是以其编码器与解码器构成的 IWAE 界。",
  },
  unfit: "本实验适用于潜变量连续、只有一个模态的变体；{variant} 不在其列。",
  weights: "{count} 个权重",
  note: "K 越大，解码器的梯度越清晰，而编码器的普通梯度淹没在噪声中；增大 M 对两者都有益。点线：√K、1/√K 与 √M，即理论在 K 很大时的预言。",
  chartLabel: "运行中模型的梯度信噪比随 {axis} 的变化，两轴均为对数，{axis} 从 {from} 到 {to}。",
};
