/** The laboratories by the names that a link knows them by, and what each is asked for. */
import { boundsFields } from "./boundsFields";
import type { Field } from "./fields";
import { mixtureFields } from "./mixtureFields";
import { modelBoundsFields } from "./modelBoundsFields";
import { modelGradientsFields } from "./modelGradientsFields";
import { relaxationFields } from "./relaxationFields";
import { sweepFields } from "./sweepFields";

export const laboratories = {
  gradients: sweepFields,
  mixture: mixtureFields,
  bounds: boundsFields,
  relaxation: relaxationFields,
  modelGradients: modelGradientsFields,
  modelBounds: modelBoundsFields,
} as const satisfies Readonly<Record<string, readonly Field<string>[]>>;

export type LaboratoryId = keyof typeof laboratories;

export const laboratoryIds = Object.keys(laboratories) as readonly LaboratoryId[];

/** The fields of one of them. */
export type FieldId<Laboratory extends LaboratoryId> = (typeof laboratories)[Laboratory][number]["id"];
