import { en, expect, test } from "./page";

const words = en.modalities;

test("modalities learn of each other, and one may be missing", async ({ room, page }) => {
  await room.open("#v=1&variant=mmvae&hidden=32&K=1&evaluateEvery=20");
  const panel = page.getByRole("region", { name: words.title });
  const matrix = panel.getByRole("table", { name: words.matrix });
  await expect(matrix.getByRole("row")).toHaveCount(4); // the example, from each of two, from both
  const crossed = words.decoded.replace("{to}", words.names.display).replace("{from}", words.names.pen);
  await expect(matrix.getByRole("img", { name: crossed, exact: true })).toBeVisible();

  const coherence = panel.getByRole("table", { name: /^Coherence, step/ });
  await expect(coherence).toBeVisible({ timeout: 40_000 });
  const shares = await coherence.locator("td").allTextContents();
  expect(shares).toHaveLength(2 * 2 + 1 + 2);
  for (const share of shares) expect(share).toMatch(/^\d+%$/);

  const present = (name: string) => matrix.getByRole("checkbox", { name: words.present.replace("{name}", name) });
  await present(words.names.pen).uncheck();
  await expect(present(words.names.display)).toBeDisabled(); // something has to be shown
  await expect(
    matrix.getByRole("img", { name: words.originalMissing.replace("{name}", words.names.pen) }),
  ).toBeVisible();
  const alone = crossed.replace(words.names.pen, words.names.display);
  await expect(matrix.getByRole("img", { name: alone, exact: true })).toHaveCount(2); // as an expert, and as all shown

  const example = panel.page().getByRole("group", { name: words.choose });
  await example.getByRole("button", { name: words.next }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(example.getByRole("status")).toContainText("Example 2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(example.getByRole("status")).toContainText("Example 500");
});

test("a product of experts and a mixture of products come with the same panel", async ({ room, page }) => {
  await room.open("#v=1&variant=mvae&hidden=32&modalities=3&evaluateEvery=0&stepsPerFrame=5");
  const plane = page.getByRole("region", { name: words.title }).getByRole("img", { name: /^Contours of/ });
  await expect(plane).toHaveAccessibleName(/together \(one density at/);
  await expect(plane).toHaveAccessibleName(new RegExp(`${words.names.outline} at`));
  await room.variant("mopoe-vae").check({ force: true });
  await expect(plane).toHaveAccessibleName(/together \(a mixture of 7\)/);
  await room.expectTraining();
});

test("one's own digits get a second modality", async ({ room, page }) => {
  await room.open("#v=1&variant=mmvae&hidden=32&data=pen-digits&K=1");
  await room.waitForSteps(5);
  await expect(page.getByTestId("dataset")).toContainText("2 modalities of 28 × 28 pixels");
  const matrix = page.getByRole("table", { name: words.matrix });
  await expect(matrix.getByRole("columnheader", { name: en.settings.data.options["pen-digits"] })).toBeVisible();
});

test("axe finds nothing about modalities, which fit a phone", async ({ room, page }) => {
  await room.open("#v=1&variant=mmvae&hidden=32&K=1&modalities=4&evaluateEvery=5&stepBudget=10");
  await expect(page.getByRole("table", { name: /^Coherence, step/ })).toBeVisible({ timeout: 50_000 });
  await room.expectAccessible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
