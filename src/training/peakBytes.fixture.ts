import { engine } from "@tensorflow/tfjs-core";

/** The bytes of all tensors that are made from `watch` on, and the most that there were at any moment since `restart`. */
export interface PeakBytes {
  readonly peak: number;
  restart(): void;
  stop(): void;
}

/** Counts each block of data once: tensors that share theirs are several to tfjs's own sum. */
export function watchBytes(): PeakBytes {
  const tensors = engine();
  const { trackTensor, removeDataId } = tensors;
  const known = new Map<object, number>();
  let [bytes, peak] = [0, 0];
  tensors.trackTensor = (tensor, backend) => {
    if (!known.has(tensor.dataId)) {
      known.set(tensor.dataId, 4 * tensor.size);
      bytes += 4 * tensor.size;
    }
    peak = Math.max(peak, bytes);
    trackTensor.call(tensors, tensor, backend);
  };
  tensors.removeDataId = (id, backend) => {
    bytes -= known.get(id) ?? 0;
    known.delete(id);
    removeDataId.call(tensors, id, backend);
  };
  return {
    get peak() {
      return peak;
    },
    restart: () => {
      peak = bytes;
    },
    stop: () => {
      Object.assign(tensors, { trackTensor, removeDataId });
    },
  };
}
