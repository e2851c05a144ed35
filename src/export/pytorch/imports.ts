const modules = ["argparse", "gzip", "json", "math", "os", "random", "struct", "sys"];

/** Module, name. */
const names: readonly (readonly [string, string])[] = [
  ["contextlib", "contextmanager"],
  ["dataclasses", "dataclass"],
  ["functools", "lru_cache"],
];

const functions = ["elu", "one_hot", "relu", "softplus"];

/** The import lines of a script that mentions these words. */
export function importsOf(words: ReadonlySet<string>): string {
  const ofTorch = functions.filter((name) => words.has(name));
  return [
    ...modules.filter((module) => words.has(module)).map((module) => `import ${module}`),
    ...names.filter(([, name]) => words.has(name)).map(([module, name]) => `from ${module} import ${name}`),
    "",
    "import torch",
    "import torch.distributed as dist",
    "from torch import nn",
    ...(ofTorch.length > 0 ? [`from torch.nn.functional import ${ofTorch.join(", ")}`] : []),
    "from torch.nn.parallel import DistributedDataParallel",
  ].join("\n");
}
