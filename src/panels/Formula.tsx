import styles from "./Formula.module.css";
import { type FormulaPart, formulaParts } from "./formulaParts";

export interface FormulaProps {
  /** As one types it: `L_{K+1} ≤ log p(x)`. */
  readonly written: string;
}

/** A formula in a line of text: variables lean, and indices stand below. */
export function Formula({ written }: FormulaProps) {
  return (
    <span className={styles.formula}>
      <Parts parts={formulaParts(written)} />
    </span>
  );
}

function Parts({ parts }: { readonly parts: readonly FormulaPart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the formula
  return parts.map((part, i) => <Sign key={i} part={part} />);
}

function Sign({ part }: { readonly part: FormulaPart }) {
  switch (part.kind) {
    case "upright":
      return part.text;
    case "variable":
      return <i>{part.text}</i>;
    case "below":
      return (
        <sub>
          <Parts parts={part.parts} />
        </sub>
      );
    case "above":
      return (
        <sup>
          <Parts parts={part.parts} />
        </sup>
      );
  }
}
