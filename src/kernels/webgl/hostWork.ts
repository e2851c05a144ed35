/**
 * What tfjs shall compute on the host as long as all inputs lie there, such as the columns of a batch that one modality
 * has: up to so many numbers, where it would send all of them first and cut them on the device. Import it before tfjs's
 * WebGL backend, which reads this once.
 */
import { env } from "@tensorflow/tfjs-core";

env().registerFlag("CPU_HANDOFF_SIZE_THRESHOLD", () => 128);
env().set("CPU_HANDOFF_SIZE_THRESHOLD", 1 << 17);
