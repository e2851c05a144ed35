/** What the dialog for taking a run away says, in English. */
export const takeAway = {
  title: "Take away",
  of: "The run at step {step}",
  none: "No step has been taken yet; come back after the first one.",
  script: "PyTorch script",
  scriptHelp: "The same model, objective and settings in one file; runs on its own or under torchrun.",
  weights: "Weights",
  weightsHelp: "With Adam's moments, so that the run can go on in the script or on this page.",
  data: "Data",
  dataHelp: "The examples to train on and those held out, for the script.",
  check: "Check",
  checkHelp: "A batch with its noise and what this page computes of it, for the script's --check.",
  run: "Run",
  runHelp: "Settings, how it ran, and everything that was measured.",
  link: "Link",
  linkHelp: "To these settings; nothing that was learned is in it.",
  copy: "Copy",
  save: "Save {name}",
  bring: "Bring weights back",
  bringHelp: "A .safetensors file that this page or its script wrote.",
  choose: "Choose a file…",
  found: "{name}: {variant} on {data}, seed {seed}, at step {step}.",
  foundBare: "{name} does not say how it was trained.",
  withSettings: "Take its settings over",
  goOn: "Go on from there",
};

export type TakeAwayMessages = typeof takeAway;
