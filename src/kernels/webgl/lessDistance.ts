/** What a distance to a number costs a mean, and its gradient. */
import { product } from "../../numeric/reductions";
import { implement } from "../operation";
import { averageable, mean } from "./mean";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

const value: Shader = {
  inputs: ["y", "x"],
  floats: ["to", "price"],
  code: `
${mean}
void texel(int column, int row) { out0 = vec4(mean(y, ySize) - price * abs(mean(x, xSize) - to)); }`,
};

/** `slope` is price·dy/n, with dy on the host. */
const gradient: Shader = {
  inputs: ["x"],
  floats: ["to", "slope"],
  code: `
${mean}
void texel(int column, int row) { out0 = vec4(-slope * sign(mean(x, xSize) - to)); }`,
};

type Given = { to: number; price: number };

export function registerLessDistance(): void {
  implement<WebglBackend, "y" | "x", Given>("LessDistance", "webgl", (backend) => {
    return ({ y, x }, given) => averageable(backend, [y, x], (short) => launchOne(backend, value, short, [], given));
  });
  implement<WebglBackend, "x" | "dy", Given>("LessDistanceGradient", "webgl", (backend) => {
    return ({ x, dy }, { to, price }) => {
      const onHost = backend.texData.get(dy.dataId).values;
      if (!onHost) return undefined;
      const slope = (price * onHost[0]) / product(x.shape);
      return averageable(backend, [x], ([short]) => launchOne(backend, gradient, [short], x.shape, { to, slope }));
    };
  });
}
