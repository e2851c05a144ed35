/** Sixteen pixels a side, in the colour of the text; the button that holds one says what it means. */
import type { ReactNode } from "react";

export function icon(path: string): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export const icons = {
  play: icon("M4 2.5v11l9-5.5z"),
  pause: icon("M3.5 2.5h3v11h-3zm6 0h3v11h-3z"),
  step: icon("M3 2.5v11l7-5.5zm8 0h2v11h-2z"),
  slowStep: icon("M1 2.5v11l5-5.5zm6.2 0h1.8v11H7.2zm3.2 1.8h1.6v7.4h-1.6zm3.2 1.8H15v3.8h-1.4z"),
  reset: icon("M8 2a6 6 0 1 0 5.6 3.9l-1.9.7A4 4 0 1 1 8 4v2.4l4-3.4L8-.4z"),
  evaluate: icon("M2 13h12v1.5H2zM3 8h2.2v4H3zm3.9-3h2.2v7H6.9zm3.9-3H13v10h-2.2z"),
  compare: icon(
    "M1.5 13.5v-11H3v9.4h11.5v1.6zM4.5 9l3-4 2.5 2.5L13.4 3l1.2.9-4.4 5.8-2.5-2.5-2 2.7zm0 2 9-1.5v1.2l-9 1.5z",
  ),
  film: icon(
    "M1 3h14v10H1zm1.5 1.5V6H4V4.5zm0 3v1.5H4V7.5zm0 3V12H4v-1.5zM5.5 4.5v7h5v-7zm6.5 0V6h1.5V4.5zm0 3v1.5h1.5V7.5zm0 3V12h1.5v-1.5z",
  ),
  link: icon(
    "M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7L8 4.3l1.1 1.1 1.2-1.2a1 1 0 0 1 1.5 1.5L9.2 8.3a1 1 0 0 1-1.5 0zM9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7L8 11.7l-1.1-1.1-1.2 1.2a1 1 0 0 1-1.5-1.5l2.6-2.6a1 1 0 0 1 1.5 0z",
  ),
  takeAway: icon("M7.2 1.5h1.6v6.3l2.3-2.3 1.1 1.1L8 10.8 3.8 6.6l1.1-1.1 2.3 2.3zM2 10.5h1.6v2.4h8.8v-2.4H14v4H2z"),
  enlarge: icon("M2 2h5v1.5H3.5V7H2zm7 7h1.5v0h2V9H14v5H9v-1.5h3.5V9z"),
  reduce: icon("M7 2v5H2V5.5h3.5V2zm2 7h5v1.5h-3.5V14H9z"),
  lecture: icon("M1 2.5h14v9H8.8v1.4l2.4 1.6H4.8l2.4-1.6v-1.4H1zM2.5 4v6h11V4z"),
  lessons: icon("M1 3h6l1 1 1-1h6v10H9.2L8 14l-1.2-1H1zm1.5 1.5v7h4.8V5.2l-.7-.7zm6.2.7v6.3h4.8v-7H9.4z"),
  theme: icon("M8 1.5a6.5 6.5 0 1 0 0 13zm0 1.6a4.9 4.9 0 0 1 0 9.8z"),
  help: icon(
    "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm-.9 9.7h1.7v1.7H7.1zM8 3.4c1.6 0 2.8 1 2.8 2.4 0 1.9-2 2-2 3.6H7.2c0-2.4 1.9-2.5 1.9-3.6 0-.5-.5-.9-1.1-.9s-1.2.5-1.2 1.2H5.2C5.2 4.5 6.4 3.4 8 3.4z",
  ),
};
