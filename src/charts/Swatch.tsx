export interface SwatchProps {
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern; absent: solid. */
  readonly dash?: string;
}

/** A short piece of a line as a chart draws it. */
export function Swatch({ colour, dash }: SwatchProps) {
  return (
    <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
      <path d="M0 4H22" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
