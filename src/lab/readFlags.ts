/** The flags of the commands that measure: `--name value` and `--name=value`, lists with commas. */
import { LabFault } from "./labFault";

interface NumberFlag {
  /** `list` is of whole numbers, `reals` of any. */
  readonly kind: "whole" | "number" | "list" | "reals";
  readonly initial: string;
  readonly min: number;
  readonly max: number;
}

interface ChoiceFlag {
  readonly kind: "choice";
  readonly initial: string;
  readonly options: readonly string[];
}

export type FlagTable = Readonly<Record<string, NumberFlag | ChoiceFlag>>;

type Named<Table extends FlagTable, Kind> = {
  [Name in keyof Table & string]: Table[Name]["kind"] extends Kind ? Name : never;
}[keyof Table & string];

/** Each throws `LabFault` where the value does not fit. */
export interface Flags<Table extends FlagTable> {
  /** @param usual in place of the table's initial value */
  number(name: Named<Table, "whole" | "number">, usual?: number): number;
  /** In the order of the list, each once. */
  numbers(name: Named<Table, "list" | "reals">): readonly number[];
  choice<Name extends Named<Table, "choice">>(name: Name): OptionOf<Table[Name]>;
}

type OptionOf<Row> = Row extends { readonly options: readonly (infer Option)[] } ? Option : never;

/** Streams of random numbers are named by 32 bits. */
export const seedFlag = { kind: "whole", initial: "0", min: 0, max: 2 ** 32 - 1 } as const;

/** @throws LabFault one sentence with the argument and what to give instead */
export function readFlags<Table extends FlagTable>(
  command: string,
  table: Table,
  argv: readonly string[],
): Flags<Table> {
  const given = new Map<string, string>();
  for (let i = 0; i < argv.length; i++) {
    const [flag, attached] = argv[i].split("=", 2);
    const name = flag.slice(2);
    if (!flag.startsWith("--") || !Object.hasOwn(table, name)) {
      const known = Object.keys(table).map((each) => `--${each}`);
      throw new LabFault(`${argv[i]} is not a flag of ${command}; it must be one of ${known.join(", ")}`);
    }
    const value = attached ?? argv[++i];
    if (!value || value.startsWith("--")) {
      throw new LabFault(`${flag} has no value; it needs one after it, such as ${flag} ${table[name].initial}`);
    }
    given.set(name, value);
  }
  const read = (name: string) => readNumbers(name, table[name] as NumberFlag, given.get(name));
  return {
    number: (name, usual) => (usual !== undefined && !given.has(name) ? usual : read(name)[0]),
    numbers: read,
    choice: (name) => readChoice(name, table[name] as ChoiceFlag, given.get(name)) as OptionOf<Table[typeof name]>,
  };
}

function readNumbers(name: string, flag: NumberFlag, given = flag.initial): readonly number[] {
  const { kind, initial, min, max } = flag;
  const isList = kind === "list" || kind === "reals";
  const isReal = kind === "number" || kind === "reals";
  const parts = isList ? given.split(",") : [given];
  const values = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const fits = (value: number) => value >= min && value <= max && (isReal || Number.isInteger(value));
  if (!values.every(fits)) {
    const number = isReal ? "number" : "whole number";
    const wanted = isList
      ? `${number}s from ${min} to ${max} with commas between, such as ${initial}`
      : `a ${number} from ${min} to ${max}`;
    throw new LabFault(`--${name} is ${given}; it must be ${wanted}`);
  }
  if (new Set(values).size < values.length) throw new LabFault(`--${name} is ${given}; it must name each number once`);
  return values;
}

function readChoice(name: string, { options, initial }: ChoiceFlag, given = initial): string {
  if (!options.includes(given)) throw new LabFault(`--${name} is ${given}; it must be one of ${options.join(", ")}`);
  return given;
}
