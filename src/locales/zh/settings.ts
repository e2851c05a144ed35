import type { SettingMessages } from "../en/settings";

/** 各设置的中文名称、说明与选项。 */
export const settings: SettingMessages = {
  variant: {
    label: "变体",
    help: "网络最大化的是 log p(x) 的哪一个下界。所有变体共用数据和网络，区别在于目标函数或隐变量的类型。",
    options: {
      vae: "变分自编码器",
      "beta-vae": "β-VAE：对 KL 加权，或将其控制在给定容量",
      iwae: "重要性加权自编码器：K 个样本在对数之内",
      miwae: "多重重要性加权：M 个估计取平均，每个用 K 个样本",
      ciwae: "组合：β ELBO + (1 − β) IWAE",
      piwae: "部分重要性加权：解码器用 K·M 个样本，编码器用 M 组、每组 K 个",
      "categorical-vae": "类别型 VAE：离散隐变量，用 Gumbel-softmax 采样",
      "joint-vae": "JointVAE：连续与离散隐变量，各自控制在容量上",
      cvae: "条件 VAE：给定标签或图像的一部分",
      mmvae: "多模态专家混合",
      mvae: "多模态专家乘积",
      "mopoe-vae": "专家乘积的混合：遍历模态的所有子集",
    },
  },
  data: {
    label: "数据集",
    help: "x 的来源。笔画数字、多风格数字（同一数字的两到四种风格）、形状（位置、大小、朝向和种类均已知）和二维密度由程序按种子生成；线性高斯的 log p(x) 有闭式解，可用来对照各个下界。",
    options: {
      "pen-digits": "笔画数字",
      styles: "多风格数字",
      shapes: "形状",
      rings: "圆环",
      moons: "双月",
      pinwheel: "风车",
      spiral: "螺旋",
      checkerboard: "棋盘",
      "linear-gaussian": "线性高斯",
      mnist: "MNIST",
      "fashion-mnist": "Fashion-MNIST",
      files: "你的文件",
    },
  },
  K: {
    label: "重要性样本数",
    help: "从 q(z|x) 抽取的 K 个样本在对数之内取平均：log 1/K Σ w。K 越大，下界越紧，但编码器的梯度也越容易被噪声淹没。",
  },
  M: {
    label: "估计次数",
    help: "下界的 M 个独立估计在对数之外取平均。下界不变，梯度的方差按 1/M 下降。",
  },
  beta: {
    label: "权重",
    help: "β-VAE：KL(q(z|x) ‖ p(z)) 的系数，大于 1 时编码更简单，小于 1 时更精细。CIWAE：ELBO 所占的比例，其余为 IWAE。",
  },
  penalty: {
    label: "惩罚项",
    help: "KL 如何进入目标函数：乘以 β，或以 γ·|KL − C| 拉向容量 C。",
    options: { beta: "β·KL", capacity: "γ·|KL − C|" },
  },
  gamma: {
    label: "容量约束强度",
    help: "γ，KL 每偏离容量 C 一奈特的代价。值越大，KL 越紧地保持在 C 附近。",
  },
  capacity: {
    label: "容量",
    help: "C，编码可以携带多少奈特关于 x 的信息。KL 从两侧被拉向它。",
  },
  capacitySteps: {
    label: "容量递增步数",
    help: "C 从 0 线性增长到设定值所用的步数，使各个维度依次启用。设为 0 则立即到位。",
  },
  kl: {
    label: "KL",
    help: "KL(q(z|x) ‖ p(z)) 用闭式解，或用样本上 log q(z|x) − log p(z) 的均值：期望相同，方差更大。",
    options: { analytic: "闭式解", sampled: "蒙特卡洛" },
  },
  estimator: {
    label: "梯度估计量",
    help: "编码器梯度的估计方法。STL 去掉得分项（K = 1 时其均值为零）；DReG 对任意 K 都能无偏地去掉它，因此更多样本也有助于编码器。",
    options: { reparameterised: "重参数化", stl: "STL", dreg: "DReG" },
  },
  pitfall: {
    label: "错误",
    help: "已发表的代码或文章中的错误，用来代替该变体的正确做法。",
  },
  gammaContinuous: {
    label: "连续部分的拉力",
    help: "连续隐变量的 γ：其 KL 与容量每相差一奈特的代价。Dupont 在 MNIST 上取 30，在 Fashion-MNIST 上取 100。",
  },
  gammaDiscrete: {
    label: "离散部分的拉力",
    help: "离散隐变量的 γ：其 KL 与容量每相差一奈特的代价。",
  },
  capacityContinuous: {
    label: "连续容量",
    help: "C_z(t)，连续隐变量可承载的奈特数：在第三个数给出的步数内，从第一个数线性增长到第二个数。Dupont 在 MNIST 上取 0, 5, 25,000。",
    hint: "起点、终点与步数，例如 0, 5, 25000",
  },
  capacityDiscrete: {
    label: "离散容量",
    help: "C_c(t)，离散隐变量可承载的奈特数：在给定步数内线性增长，且不超过 Σ log n，即它们所能承载的上限。",
    hint: "起点、终点与步数，例如 0, 5, 25000",
  },
  hybrid: {
    label: "CVAE 的比重",
    help: "α：取 1 训练 CVAE 的下界；取 0 训练 GSNN，其 z 与预测时一样来自先验网络；介于两者之间则加权。",
  },
  bound: {
    label: "下界",
    help: "较松：每个模态的样本各有一个下界，再取平均。较紧：所有样本共用一个对数。ELBO：每个专家的 KL 用闭式，不用重要性权重。",
    options: { looser: "较松", tight: "较紧", elbo: "ELBO" },
  },
  likelihoodScale: {
    label: "似然权重",
    help: "各模态对数似然的权重，按模态顺序排列，使大图像不至于压过小图像。未写出的取 1。",
    hint: "用逗号分隔的权重，例如 1, 1.5",
  },
  subsampled: {
    label: "同时单独训练专家",
    help: "加上每个模态单独的 ELBO。否则只训练所有专家的乘积，单个模态并不知道其他模态会把 z 放在哪里。",
  },
  prior: {
    label: "先验",
    help: "p(z|c) 由专门的网络给出，或无论给定什么都取 N(0, I)。Sohn 等人允许两者；学到的先验在预测时必须从中采样。",
    options: { learned: "先验网络", standard: "N(0, I)" },
  },
  condition: {
    label: "给定的内容",
    help: "图像的标签，或图像的若干象限，由此预测其余部分。",
    options: { label: "标签", quadrants: "象限" },
  },
  quadrants: {
    label: "给定的象限数",
    help: "1：左下；2：左半；3：除右上以外，与 Sohn 等人相同。其余部分由模型预测。",
  },
  baseline: {
    label: "基线网络",
    help: "一个确定性网络由条件猜测答案，先验和解码器都能看到它的猜测。它也是 CVAE 要超过的对象。",
  },
  modalities: {
    label: "模态数",
    help: "一个样本包含同一个数字的几幅图像，每幅有自己的风格。只有一种模态的数据集按标签与绘制的数字配对。",
  },
  temperature: {
    label: "温度",
    help: "Gumbel-softmax 样本的 τ。值小时样本接近独热编码，但梯度噪声大；值大时编码模糊，梯度有偏。退火时为其下限。",
  },
  temperatureSchedule: {
    label: "温度调度",
    help: "固定：τ 保持不变。退火：τ 随步数 t 按 exp(−r·t) 从 1 下降，直到上面设定的温度。",
    options: { fixed: "固定", annealed: "退火" },
  },
  annealRate: {
    label: "退火速率",
    help: "exp(−r·t) 中每一步的 r。取 0.0005 时，温度约每 1400 步减半。",
  },
  straightThrough: {
    label: "直通估计",
    help: "解码器看到的是独热编码，与训练之后一致；梯度则经过松弛样本，如同用的就是它。",
  },
  likelihood: {
    label: "似然",
    help: "p(x|z)：每个像素一个伯努利分布，或以解码器输出为均值、σ 为标准差的正态分布。平面上的点需要正态分布。",
    options: { bernoulli: "伯努利", gaussian: "高斯" },
  },
  sigma: {
    label: "噪声",
    help: "高斯似然的 σ。平方误差的权重为 1/(2σ²)，因此 σ 小则要求重构清晰，并允许 KL 增大。",
  },
  posterior: {
    label: "后验",
    help: "q(z|x) 的分布族：各维独立的正态分布，带完整 Cholesky 因子、可以贴合倾斜的真实后验的正态分布，或配以拉普拉斯先验的拉普拉斯分布。",
    options: { diagonal: "对角", "full-covariance": "全协方差", laplace: "拉普拉斯" },
  },
  latentSize: {
    label: "隐变量维数",
    help: "z 的维数。先验是所有维度上的标准正态分布；模型用不到的维度会退回先验。",
  },
  categories: {
    label: "类别数",
    help: "每个离散隐变量的类别数：10, 10 表示两个隐变量，各有十个类别。先验在所有组合上均匀分布。",
    hint: "各隐变量的类别数，用逗号分隔，如 10, 10",
  },
  hidden: {
    label: "隐藏层",
    help: "编码器各隐藏层的宽度；解码器与之对称。若没有隐藏层，两个网络都是仿射的。",
    hint: "各层宽度，用逗号分隔；留空则为仿射网络",
  },
  activation: {
    label: "激活函数",
    help: "每个隐藏层之后的非线性。这一系列论文用的是 tanh。",
    options: { tanh: "tanh", relu: "ReLU", elu: "ELU", softplus: "softplus", sigmoid: "sigmoid" },
  },
  learningRate: {
    label: "学习率",
    help: "Adam 的步长。过大时下界会跳动甚至不再是数；过小时看起来毫无进展。",
  },
  batchSize: {
    label: "批大小",
    help: "每一步对多少个样本取平均。批越大，梯度越平稳，每秒步数越少。",
  },
  binarisation: {
    label: "二值化",
    help: "动态：每次取到图像时，以灰度为概率把每个像素抽成黑或白，与 Burda 等人的做法相同。无：保持灰度不变。",
    options: { none: "无", dynamic: "动态" },
  },
  seed: {
    label: "随机种子",
    help: "决定初始权重、批次顺序和全部噪声。在同一后端上，相同的种子给出相同的数值。",
  },
  stepsPerFrame: {
    label: "每帧步数",
    help: "两幅画面之间走多少步；0 表示能走多少走多少。数值小时训练慢到可以看清。",
  },
  stepBudget: {
    label: "步数预算",
    help: "走完这么多步后自动暂停；0 表示不限。",
  },
  evaluateEvery: {
    label: "评估间隔",
    help: "在留出数据上两次评估（IWAE-500、各单元的 KL、活跃单元）之间的步数；0 表示只在需要时评估。",
  },
  hiddenTab: {
    label: "标签页隐藏时",
    help: "切换到其他标签页时训练如何进行。“放慢”约占用五分之一的时间。",
    options: { "go-on": "继续", slow: "放慢", stop: "停止" },
  },
  battery: {
    label: "使用电池时",
    help: "电脑使用电池供电时训练如何进行。“放慢”约占用五分之一的时间，页面会加以说明。",
    options: { "go-on": "继续", slow: "放慢", stop: "停止" },
  },
  gridSize: {
    label: "网格",
    help: "潜空间网格每条边上的解码样本数。",
  },
};
