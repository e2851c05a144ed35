import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { dimensionName } from "../latentName";

/** Which two of many latent dimensions are drawn. */
export function AxisSelects({ latentSize }: { readonly latentSize: number }) {
  const t = useTranslate();
  const dimensions = useRun((state) => state.view.dimensions);

  const choose = (axis: 0 | 1, dimension: number) => {
    const other = dimensions[1 - axis];
    // The same dimension twice would draw a diagonal: the axes then change places.
    const kept = other === dimension ? dimensions[axis] : other;
    look({ dimensions: axis === 0 ? [dimension, kept] : [kept, dimension] });
  };

  return ([0, 1] as const).map((axis) => (
    <label key={axis}>
      {t(axis === 0 ? "latent.horizontal" : "latent.vertical")}{" "}
      <select value={dimensions[axis]} onChange={(event) => choose(axis, Number(event.target.value))}>
        {Array.from({ length: latentSize }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dimension is its index
          <option key={i} value={i}>
            {dimensionName(i)}
          </option>
        ))}
      </select>
    </label>
  ));
}
