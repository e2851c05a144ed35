import {
  engine,
  type GradConfig,
  type KernelConfig,
  type NamedTensorMap,
  registerGradient,
  registerKernel,
  type Tensor,
  type TensorInfo,
  tidy,
} from "@tensorflow/tfjs-core";

/** Settings of an operation: numbers, words or lists of them. */
export type Attributes = Readonly<Record<string, number | string | boolean | readonly number[]>>;

/** One operation: what it computes, and its gradient. */
export interface Definition<Input extends string, A extends Attributes> {
  /** Its kernel's name; no kernel of tfjs has it. */
  readonly name: string;
  /** In the order in which its function takes them. */
  readonly inputs: readonly Input[];
  /** The same by plain operations of tfjs: the reference, and what runs where a backend has no kernel of its own. */
  plain(inputs: Readonly<Record<Input, Tensor>>, attributes: A): Tensor;
  /**
   * The gradient for each input, from dy, the inputs and the output. Data that are held fixed have none. Absent where
   * nothing differentiates the operation, as in gradients themselves.
   */
  gradient?(
    dy: Tensor,
    inputs: Readonly<Record<Input, Tensor>>,
    output: Tensor,
    attributes: A,
  ): Partial<Readonly<Record<Input, () => Tensor>>>;
}

/** An operation as a function of its inputs. */
export type Operation<Input extends string, A extends Attributes> = (
  inputs: Readonly<Record<Input, Tensor>>,
  attributes: A,
) => Tensor;

const backendNames = ["webgl", "wasm", "cpu"] as const;
type BackendName = (typeof backendNames)[number];

type KernelOn = (backend: unknown) => Kernel | undefined;

/** Kernels that backends have of their own, by operation. */
const kernels: Readonly<Record<BackendName, Map<string, KernelOn>>> = {
  webgl: new Map(),
  wasm: new Map(),
  cpu: new Map(),
};

let isPlain = false;

/**
 * Makes an operation of our own known to tfjs, as a kernel on every backend with a gradient. Backends with a kernel for
 * it replace the plain one: see `implement`.
 */
export function operation<Input extends string, A extends Attributes = Record<never, never>>(
  definition: Definition<Input, A>,
): Operation<Input, A> {
  const { name, inputs, plain, gradient } = definition;
  for (const backendName of backendNames) {
    const kernelFunc = (given: { inputs: Record<Input, Tensor>; attrs: A; backend: unknown }) => {
      const own = isPlain ? undefined : kernels[backendName].get(name)?.(given.backend);
      return own?.(given.inputs, given.attrs) ?? tidy(() => plain(given.inputs, given.attrs));
    };
    registerKernel({ kernelName: name, backendName, kernelFunc } as unknown as KernelConfig);
  }
  if (gradient) {
    const gradFunc: GradConfig["gradFunc"] = (dy, saved, attributes) => {
      const given = Object.fromEntries(inputs.map((input, i) => [input, saved[i]])) as Record<Input, Tensor>;
      return gradient(dy as Tensor, given, saved[inputs.length], attributes as unknown as A) as Record<
        string,
        () => Tensor
      >;
    };
    registerGradient({ kernelName: name, inputsToSave: [...inputs], outputsToSave: [true], gradFunc });
  }
  return (given, attributes) => engine().runKernel(name, given as unknown as NamedTensorMap, attributes) as Tensor;
}

/**
 * Computes an operation on one backend; whoever called owns the result. Undefined where it cannot do these inputs, which
 * are then left to the plain operations.
 */
export type Kernel<Input extends string = string, A extends Attributes = Attributes> = (
  inputs: Readonly<Record<Input, TensorInfo>>,
  attributes: A,
) => TensorInfo | undefined;

/** Computes by the plain operations of tfjs, whatever a backend has of its own: what kernels are tested against. */
export function plainly<T>(compute: () => T): T {
  isPlain = true;
  try {
    return compute();
  } finally {
    isPlain = false;
  }
}

/**
 * Puts a backend's own kernel in the place of the plain operations. Call it once for each operation and backend.
 *
 * @param kernelOn undefined where this device cannot run it; the plain operations then do
 */
export function implement<Backend, Input extends string, A extends Attributes>(
  name: string,
  backendName: BackendName,
  kernelOn: (backend: Backend) => Kernel<Input, A> | undefined,
): void {
  kernels[backendName].set(name, kernelOn as unknown as KernelOn);
}
