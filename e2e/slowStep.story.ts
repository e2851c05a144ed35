import type { Locator, Page } from "@playwright/test";
import { en, expect, test } from "./page";

const ofIwae = [
  "example",
  "encode",
  "noise",
  "latent",
  "decode",
  "likelihood",
  "ratio",
  "logWeight",
  "weights",
  "bound",
  "gradient",
  "adam",
];

function moment(page: Page): Locator {
  return page.getByTestId("moment");
}

/** Whether of the lines of code that are lit one is in sight, where there are any. */
function isCodeInSight(page: Page): Promise<boolean> {
  return page.locator("pre:has(.line)").evaluate((code) => {
    const sight = code.getBoundingClientRect();
    const lines = [...code.querySelectorAll(".line[data-lit]")].map((line) => line.getBoundingClientRect());
    return lines.length === 0 || lines.some(({ top, bottom }) => top >= sight.top && bottom <= sight.bottom);
  });
}

/** What is lit in the diagram, in its order. */
function litNodes(page: Page): Promise<string[]> {
  return page
    .locator("[data-node][data-lit=true]")
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-node") ?? ""));
}

test("a slow step is followed forward and back, and counts as one", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&K=5&batchSize=32");
  await room.waitForSteps(20);
  await room.pause();
  const before = await room.steps();
  await page.keyboard.press("s");
  await expect(moment(page)).toHaveAttribute("data-moment", "example");
  await expect.poll(() => room.steps()).toBe(before + 1);
  const panel = page.getByTestId("slow-step");
  await expect(panel).toHaveAccessibleName(en.slowStep.title.replace("{step}", String(before + 1)));

  const seen: (string | null)[] = [];
  for (const id of ofIwae) {
    await expect(moment(page)).toHaveAttribute("data-moment", id);
    seen.push(...(await litNodes(page)));
    await expect.poll(() => isCodeInSight(page), `the code of ${id}`).toBe(true);
    await page.keyboard.press("ArrowRight");
  }
  expect(new Set(seen)).toEqual(new Set(["x", "encoder", "q(z)", "z", "decoder", "p", "bound"]));
  for (const id of ofIwae.toReversed()) {
    await expect(moment(page)).toHaveAttribute("data-moment", id);
    await page.keyboard.press("ArrowLeft");
  }
  expect(await room.steps()).toBe(before + 1);

  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(page.locator("[data-node][data-lit=true]")).toHaveCount(0);
});

test("a moment lights its formula, its line and its node, and shows the numbers of the chosen example", async ({
  room,
  page,
}) => {
  await room.open("#v=1&variant=iwae&K=5&stepBudget=30&batchSize=32");
  await room.expectStatus("paused");
  await room.button(en.actions.slowStep).click();
  const next = page.getByRole("button", { name: en.slowStep.next, exact: true });
  await expect(moment(page)).toBeVisible();
  while ((await moment(page).getAttribute("data-moment")) !== "weights") await next.click();

  expect(await litNodes(page)).toEqual(["bound"]);
  await expect(page.getByRole("img", { name: /Now: ℒ\.$/ })).toBeVisible();
  await expect(page.locator("[data-term=spread][data-lit]").first()).toBeVisible();
  await expect(page.locator(".line[data-lit]")).toContainText("logMeanExp(logW, over.K)");

  const table = page.getByRole("table", { name: en.slowStep.moments.weights.title });
  const weights = () => table.locator("tbody tr td:nth-child(3)").allTextContents();
  const first = await weights();
  expect(first).toHaveLength(5);
  expect(first.map(Number).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 1);
  await page.getByLabel(en.slowStep.example, { exact: true }).selectOption("7");
  expect(await weights()).not.toEqual(first);
});

test("a slow step pauses a run that plays, and begins again with the next one", async ({ room, page }) => {
  await room.open("#v=1&variant=piwae&K=3&M=2&batchSize=32");
  await room.waitForSteps(10);
  await page.keyboard.press("s");
  await expect(moment(page)).toBeVisible();
  await room.expectStatus("paused");
  const before = await room.steps();
  await page.keyboard.press("End");
  await expect(moment(page)).toHaveAttribute("data-moment", "adam");
  await room.button(en.slowStep.again).click();
  await expect(moment(page)).toHaveAttribute("data-moment", "example");
  await expect.poll(() => room.steps()).toBe(before + 1);
  await room.expectStill();
});

test("axe finds nothing in any moment", async ({ room, page }) => {
  await room.open("#v=1&variant=joint-vae&stepBudget=10&batchSize=16");
  await room.expectStatus("paused");
  await page.keyboard.press("s");
  await expect(moment(page)).toBeVisible();
  for (const id of ["example", "relax", "decode", "gradient", "adam"]) {
    while ((await moment(page).getAttribute("data-moment")) !== id) await page.keyboard.press("ArrowRight");
    await room.expectAccessible("[data-area=objective]");
  }
});
