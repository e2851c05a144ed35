/**
 * The engine without a page: `lab evaluate FILE`, `lab export FILE FOLDER`, `lab train …`, `lab snr …`, `lab bounds …`,
 * `lab relaxation …`, `lab warm FOLDER …`. Results go to standard output, the rest beside it.
 */
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { parseFlags } from "../settings/flags";
import { type NodeBackend, nodeBackends, openBackend } from "./backend";
import { bounds } from "./bounds";
import { evaluateFile } from "./evaluate";
import { exportSpec } from "./export";
import { LabFault } from "./labFault";
import { measureRelaxation } from "./relaxation";
import { measureSignalToNoise } from "./signalToNoise";
import { train } from "./train";
import { warm } from "./warm";

const usage = `usage: lab evaluate FILE [--backend wasm|cpu]
       lab export FILE FOLDER [--backend wasm|cpu]
       lab train [--variant vae] [--K 1] [--data pen-digits|FOLDER] [--steps 1000] [--seed 1] [--out run.json]
                 [--backend wasm|cpu] [--log 10] [--test 1000] [--export FOLDER] [any other setting of the page]
       lab snr [--K 1,10,100,1000] [--M 1] [--examples 128] [--replicates 1000] [--seed 0] [--dimensions 20]
               [--offset 0.01] [--estimator plain|stl|dreg]
       lab bounds [--K 1,10,100,1000] [--replicates 1000] [--seed 0] [--posterior good|bad] [--latents 2] [--inputs 8]
                  [--sigma 0.4] [--shift 0] [--variance 1.2]
       lab relaxation [--temperatures 0.05,0.1,0.2,0.5,1,2,5] [--average 100] [--power 4] [--categories 3]
                      [--replicates 100000] [--seed 0]
       lab warm FOLDER [NAME…]`;

function backendNamed(name = "wasm"): NodeBackend {
  const backend = nodeBackends.find((known) => known === name);
  if (!backend) throw new LabFault(`--backend is ${name}; it must be one of ${nodeBackends.join(", ")}`);
  return backend;
}

async function run([command, ...rest]: readonly string[]): Promise<void> {
  if (command === "evaluate") {
    const [file, ...flags] = rest;
    if (!file || file.startsWith("--")) throw new LabFault("evaluate needs the path of a spec: lab evaluate FILE");
    await openBackend(backendNamed(parseFlags(flags, ["backend"]).own.backend));
    const { answer, faults } = await evaluateFile(file);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    if (faults.length > 0) process.exitCode = 2;
  } else if (command === "export") {
    const [file, folder, ...flags] = rest;
    if (!folder || [file, folder].some((path) => path.startsWith("--"))) {
      throw new LabFault("export needs a spec and where its files go: lab export FILE FOLDER");
    }
    await openBackend(backendNamed(parseFlags(flags, ["backend"]).own.backend));
    await exportSpec(file, folder);
  } else if (command === "train") {
    const flags = parseFlags(rest, ["backend", "out", "log", "test", "export"]);
    for (const problem of flags.problems) process.stderr.write(`${wordProblem(problem)}\n`);
    const backend = backendNamed(flags.own.backend);
    await openBackend(backend);
    await train(flags, backend);
  } else if (command === "snr") {
    measureSignalToNoise(rest);
  } else if (command === "bounds") {
    bounds(rest);
  } else if (command === "relaxation") {
    measureRelaxation(rest);
  } else if (command === "warm") {
    const [folder, ...names] = rest;
    if (!folder) throw new LabFault("warm needs a folder: lab warm FOLDER");
    await openBackend("wasm");
    await warm(folder, names);
  } else {
    throw new LabFault(command ? `${command} is not a command of the lab\n${usage}` : usage);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LabFault || error instanceof Problem)) throw error;
  process.stderr.write(`${error instanceof Problem ? wordProblem(error.record()) : error.message}\n`);
  process.exitCode = 2;
}
