/** Which laboratory is open, and what is written in the fields of each: the link's part of that, taken over and kept. */
import { createStore, useStore } from "zustand";
import { initialTexts, type Texts } from "../settings/laboratory/fields";
import { type LaboratoryId, laboratories, laboratoryIds } from "../settings/laboratory/laboratories";
import { decodeLaboratory, encodeLaboratory } from "../settings/laboratory/link";
import type { LinkedPairs } from "../settings/link";
import { laboratoryPart, updateAddress } from "./address";
import { say } from "./session";

interface LaboratoriesState {
  readonly isOpen: boolean;
  /** The one that is open, or was last. */
  readonly id: LaboratoryId;
  readonly texts: Readonly<Record<LaboratoryId, Texts<string>>>;
}

const store = createStore<LaboratoriesState>(() => ({
  isOpen: false,
  id: laboratoryIds[0],
  texts: Object.fromEntries(
    laboratoryIds.map((id) => [id, initialTexts(laboratories[id])]),
  ) as LaboratoriesState["texts"],
}));

function part({ isOpen, id, texts }: LaboratoriesState): LinkedPairs {
  return isOpen ? encodeLaboratory(id, texts[id]) : [];
}

/** What a link asks for; what this page has written into it needs no reading. */
function take(linked: LinkedPairs): void {
  if (String(linked) === String(part(store.getState()))) return;
  const { id, texts, problems } = decodeLaboratory(linked);
  store.setState((state) => (id ? { isOpen: true, id, texts: { ...state.texts, [id]: texts } } : { isOpen: false }));
  for (const problem of problems) say("warning", problem);
}

take(laboratoryPart.getState());
laboratoryPart.subscribe(take);

function change(to: (state: LaboratoriesState) => Partial<LaboratoriesState>): void {
  store.setState(to);
  laboratoryPart.setState(part(store.getState()), true);
  updateAddress();
}

export function useLaboratories<T>(select: (state: LaboratoriesState) => T): T {
  return useStore(store, select);
}

/** Without a name, the one that was open last. */
export function openLaboratory(id = store.getState().id): void {
  change(() => ({ isOpen: true, id }));
}

export function closeLaboratory(): void {
  change(() => ({ isOpen: false }));
}

export function writeField(id: LaboratoryId, field: string, text: string): void {
  change(({ texts }) => ({ texts: { ...texts, [id]: { ...texts[id], [field]: text } } }));
}
