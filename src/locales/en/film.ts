/** What the film of a run says, in English. */
export const film = {
  title: "Film of the run",
  step: "Step shown",
  shown: "step {step}",
  live: "Back to now",
  now: "now",
  branch: "New lane from step {step}",
  branchHelp: "A second lane goes on from the weights of that step; the first goes on as it was.",
  none: "The film begins with the first picture.",
  still: "What the decoder made at step {step}",
};

export type FilmMessages = typeof film;
