/** What the page draws as a picture of its own: the colours and fonts that its styles give a chart are written into it. */

/** A drawing of the page: by its lines, or by its pixels. */
export type Drawn = SVGSVGElement | HTMLCanvasElement;

const styled = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** An SVG file of what a drawing shows, on the background that it stands on; pixels stay pixels in it. */
export function svgOf(drawn: Drawn, background: string): string {
  return drawn instanceof HTMLCanvasElement ? framed(drawn) : styledCopy(drawn, background);
}

function framed(canvas: HTMLCanvasElement): string {
  const { width, height } = canvas;
  const size = `width="${width}" height="${height}"`;
  const image = `<image href="${canvas.toDataURL()}" ${size} style="image-rendering: pixelated"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${size}>${image}</svg>`;
}

function styledCopy(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  [copy, ...copy.querySelectorAll<SVGElement>("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    const parent = i > 0 ? originals[i].parentElement : undefined;
    const inherited = parent && getComputedStyle(parent);
    for (const name of styled) {
      const value = style.getPropertyValue(name);
      if (element.hasAttribute(name) || value !== inherited?.getPropertyValue(name)) element.setAttribute(name, value);
    }
    for (const name of ["class", "style", "tabindex"]) element.removeAttribute(name);
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", background);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as pixels: a canvas's own, or so many of a chart for one of the page's. */
export async function pngOf(drawn: Drawn, background: string, scale = 3): Promise<Blob> {
  if (drawn instanceof HTMLCanvasElement) return blobOf(drawn);
  const { width, height } = drawn.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawn, background))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return blobOf(canvas);
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))), "image/png");
  });
}
