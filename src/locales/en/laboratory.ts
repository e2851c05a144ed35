/** What every laboratory says, in English. */
export const laboratory = {
  start: "Measure",
  again: "Measure anew",
  cancel: "Cancel",
  progress: "How far the measurement is",
  failed: "The measurement has stopped by itself: reload the page, or ask for fewer samples.",
  none: "Nothing measured yet.",
};

export type LaboratoryMessages = typeof laboratory;
