import type { Page } from "@playwright/test";
import { en, expect, test } from "./page";

function node(page: Page, id: string) {
  return page.locator(`[data-area=diagram] [data-node="${id}"]`);
}

function knobs(page: Page, text: string) {
  return page.getByRole("button", { name: en.objective.knobsAt.replace("{node}", text), exact: true });
}

test("what is measured stands live at its node", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=16");
  await expect(node(page, "q(z)")).toContainText(/KL \d/);
  await expect(node(page, "p")).toContainText(/−\d/);
  const bound = node(page, "bound").locator("[data-term=objective]");
  const before = await bound.textContent();
  await expect.poll(() => bound.textContent()).not.toBe(before);
  await room.pause();
  const latest = page.getByRole("list", { name: en.objective.terms }).locator("b").first();
  await expect.poll(async () => (await bound.textContent()) === (await latest.textContent())).toBe(true);
  await expect(page.getByRole("img", { name: en.objective.pictures.reconstructions })).toBeVisible();
});

test("a node holds the knobs that act there, by pointer and by keyboard", async ({ room, page }) => {
  await room.open("#v=1&variant=miwae&hidden=16");
  await room.waitForSteps(5);
  await knobs(page, "z").click();
  const open = page.locator("[popover]:popover-open");
  await expect(open.getByRole("slider")).toHaveCount(3);
  await open.getByRole("slider", { name: en.settings.K.label }).press("ArrowRight");
  await expect(node(page, "z")).toContainText("M·K = 4·6");
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
  await room.expectTraining();

  await knobs(page, "p(x|z)").press("Enter");
  await open.getByRole("combobox", { name: en.settings.likelihood.label }).selectOption("gaussian");
  await expect(room.choice("likelihood").first()).toHaveValue("gaussian");
  await expect(open.getByRole("slider", { name: en.settings.sigma.label })).toBeVisible();
});

test("pointing at a node lights its term everywhere", async ({ room, page }) => {
  await room.open("#v=1&stepBudget=20&hidden=16");
  await room.expectStatus("paused");
  await knobs(page, "q(z|x)").hover();
  await expect(page.locator("[data-area=objective] [data-lit=true]").first()).toContainText("KL");
  await expect(node(page, "q(z)")).toHaveAttribute("data-lit", "true");
});

/** Nothing of these nodes is cut off. */
async function expectInside(page: Page, nodes: readonly string[]): Promise<void> {
  const area = page.locator("[data-area=diagram]");
  for (const id of nodes) {
    await expect
      .poll(async () => {
        const [room, box] = await Promise.all([area.boundingBox(), node(page, id).boundingBox()]);
        if (!room || !box) return Number.POSITIVE_INFINITY;
        return Math.max(
          room.x - box.x,
          room.y - box.y,
          box.x + box.width - room.x - room.width,
          box.y + box.height - room.y - room.height,
        );
      }, id)
      .toBeLessThanOrEqual(0);
  }
}

for (const [variant, nodes] of [
  ["joint-vae", ["q(z)", "q(c)", "z", "c"]],
  ["mmvae&modalities=3", ["x₁", "encoder₂", "decoder₃"]],
  ["mvae", ["x₂", "encoder₂", "decoder₂"]],
  ["cvae&baseline=true", ["prior", "guess"]],
] as const) {
  test(`the diagram is drawn from the structure of ${variant}, and fits a phone`, async ({ room, page }) => {
    await room.open(`#v=1&variant=${variant}&hidden=16&stepBudget=5`);
    await room.expectStatus("paused");
    for (const id of nodes) await expect(node(page, id)).toBeVisible();
    await room.expectAccessible("[data-area=diagram]");
    await expectInside(page, nodes);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectInside(page, ["bound", ...nodes]);
  });
}
