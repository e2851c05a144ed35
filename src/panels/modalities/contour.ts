import type { PlaneDensity } from "../../training/frame";

/**
 * How far out the contours lie, in standard deviations or in scales: the outer ones hold 86 % of their density, the
 * inner ones 39 %.
 */
const reaches = { outer: { normal: 2, laplace: 3.5 }, inner: { normal: 1, laplace: 1.36 } };

/** Corners of a normal's contour: enough to look round. */
const corners = 48;

/** A contour of equal density as a closed polygon: an ellipse, or for a Laplace a diamond. */
export function contour(
  { mean: [x, y], spread: [xx, xy, yy] }: PlaneDensity,
  family: "normal" | "laplace",
  which: keyof typeof reaches = "outer",
): (readonly [number, number])[] {
  const reach = reaches[which];
  if (family === "laplace") {
    const [across, up] = [reach.laplace * Math.sqrt(xx), reach.laplace * Math.sqrt(yy)];
    return [
      [x + across, y],
      [x, y + up],
      [x - across, y],
      [x, y - up],
    ];
  }
  // Cholesky's factor of the covariance turns a circle into the ellipse.
  const a = Math.sqrt(xx);
  const b = a > 0 ? xy / a : 0;
  const c = Math.sqrt(Math.max(yy - b * b, 0));
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const [u, v] = [reach.normal * Math.cos(angle), reach.normal * Math.sin(angle)];
    return [x + a * u, y + b * u + c * v];
  });
}
