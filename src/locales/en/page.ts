/**
 * What the page says before its panels are there, in English. The shape of each file is the type of every other language.
 * `{name}` is filled in; numbers are formatted for the language. A value that starts with `@` is itself a key.
 */
export const page = {
  app: {
    name: "ELBO Room",
    tagline: "Variational autoencoders that train in this tab",
    skip: "Skip to the controls",
    what: "What is trained",
    how: "How it is trained",
    result: "What comes out",
    loading: "Loading…",
    themes: { auto: "as the system", light: "light", dark: "dark" },
    language: "Language",
    help: "Keyboard shortcuts",
    helpNote: "The shortcuts rest while you type in a field.",
    close: "Close",
    notices: "Notices",
    dismiss: "Dismiss",
    undo: "Undo",
    broken: "This part of the page stopped: {message}. The run goes on; reload the page to see this part again.",
    reload: "Reload",
  },
  actions: {
    playPause: "Play or pause",
    play: "Play",
    pause: "Pause",
    step: "One step",
    reset: "Start anew",
    evaluate: "Evaluate now",
    compare: "Compare side by side",
    copyLink: "Copy link",
    lessons: "Lessons",
    theme: "Switch theme",
    help: "Keyboard shortcuts",
  },
  status: {
    starting: "starting",
    playing: "training",
    paused: "paused",
    restarting: "restarting",
    diverged: "diverged",
    failed: "stopped",
  },
  run: {
    status: "Status",
    title: "Run",
    step: "Step",
    examples: "Examples",
    options: "Pace",
    evaluating: "Evaluating: {share} %",
  },
  badge: {
    title: "Where it runs",
    speed: "{speed} steps/s",
    memory: "{tensors} tensors, {megabytes} MB",
    parameters: "{count} weights",
    why: "Why this backend",
    measuring: "Measuring this machine…",
    copy: "Copy diagnostics",
    backends: { webgl: "WebGL", wasm: "WebAssembly", cpu: "JavaScript" },
  },
};

export type PageMessages = typeof page;
