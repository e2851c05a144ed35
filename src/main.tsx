import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { openDisplay, parseDisplay } from "./app/display";
import { listenForDrops } from "./app/drops";
import { keepForLater } from "./app/offline";
import { listenForShortcuts } from "./app/shortcuts";
import "./app/theme.css";
import { openTheme } from "./app/theme";
import type { ProblemRecord } from "./locales/problem";
import { loadPreferredLocale } from "./locales/translate";
import { askForLesson } from "./panels/lessons/lessonsDoor";
import { laboratoryPart } from "./runs/address";
import { start, visit } from "./runs/commands";
import { decode } from "./settings/link";
import { backendNames } from "./worker/protocol";

// The worker starts before the page is drawn: its first step takes longer than the first paint.
const { settings, others, view, trained, laboratory, problems } = decode(location.hash);
laboratoryPart.setState(laboratory, true);
const search = new URLSearchParams(location.search);
const asked = search.get("backend");
const backend = backendNames.find((name) => name === asked);
const unknownBackend: readonly ProblemRecord[] =
  !asked || asked === "auto" || backend
    ? []
    : [{ key: "backendUnknown", values: { given: asked, options: backendNames.join(", ") } }];
const { display, problems: misnamed } = parseDisplay(location.search);
const allProblems = [...problems, ...unknownBackend, ...misnamed];
start(settings, backend ?? "auto", view, allProblems, document.hidden, others, trained);
openDisplay(display);

// The address may be written anew between the change and this event.
window.addEventListener("hashchange", ({ newURL }) => void visit(new URL(newURL).hash));
import("./runs/fairness").then(({ beFair }) => beFair());
openTheme();
const lesson = search.get("lesson");
if (lesson) askForLesson(lesson);
listenForShortcuts();
listenForDrops();
keepForLater();

const root = document.getElementById("root");
if (root) {
  loadPreferredLocale().then(() => {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  });
}
