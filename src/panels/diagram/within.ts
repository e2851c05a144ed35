import type { Box, FlowLayout } from "./flowLayout";

/** The style of what lies over the drawing at this place, whatever size it is drawn in. */
export function within(
  { x, y, width, height }: Omit<Box, "node">,
  whole: Pick<FlowLayout, "width" | "height">,
): { readonly left: string; readonly top: string; readonly width: string; readonly height: string } {
  const percent = (length: number, of: number) => `${(100 * length) / of}%`;
  return {
    left: percent(x, whole.width),
    top: percent(y, whole.height),
    width: percent(width, whole.width),
    height: percent(height, whole.height),
  };
}
