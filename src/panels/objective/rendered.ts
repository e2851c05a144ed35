/** A variant's file as the build renders it for the page. */
export interface RenderedVariant {
  /** HTML of the objective; `data-term` marks its terms, `data-value` where their values stand. */
  readonly formula: string;
  /** HTML of the source, one `.line` a line; `data-terms` names the terms that occur in it. */
  readonly code: string;
}

/** A pitfall's file: its formula is the line as published. */
export interface RenderedPitfall extends RenderedVariant {
  /** HTML of the line as it should be. */
  readonly correct: string;
}
