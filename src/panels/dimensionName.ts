/** A latent dimension as papers number them, from z₁ on. */
export function dimensionName(index: number): string {
  const digits = String(index + 1).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
  return `z${digits}`;
}
