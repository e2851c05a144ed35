import type { Locator, Page } from "@playwright/test";
import whyABound from "../src/lessons/content/why-a-bound.json" with { type: "json" };
import { chinese } from "../src/locales/zh/whole";
import { en, expect, type Room, test } from "./page";

const words = en.lessons;

function panel(page: Page): Locator {
  return page.locator("[data-area=lesson]");
}

/** Where it says that the page is set, or the task done. */
function status(page: Page): Locator {
  return panel(page).getByRole("status").last();
}

function button(page: Page, name: string): Locator {
  return panel(page).getByRole("button", { name, exact: true });
}

async function predict(page: Page, option: string): Promise<void> {
  await panel(page).getByRole("radio", { name: option }).check();
  await button(page, words.commit).click();
  await expect(panel(page)).toContainText(words.youSaid.replace("{option}", option));
}

/** Sets the page with this page of the lesson, and goes on to the next. */
async function set(page: Page): Promise<void> {
  await button(page, words.set).click();
  await expect(status(page)).toHaveText(words.isSet);
  await button(page, words.next).click();
}

function file(name: string, content: unknown) {
  const written = typeof content === "string" ? content : JSON.stringify(content);
  return { name, mimeType: "application/json", buffer: Buffer.from(written) };
}

async function openLessons(room: Room, page: Page): Promise<void> {
  await room.open("#v=1&hidden=16");
  await room.waitForSteps(5);
  await page.keyboard.press("h");
  await expect(panel(page).getByRole("heading", { name: words.title })).toBeVisible();
}

const own = {
  id: "own",
  title: { en: "My own lesson" },
  minutes: 3,
  pages: [
    { kind: "text", text: { en: "K is **live**." } },
    {
      kind: "predict",
      text: { en: "Does the run need new weights for it?" },
      options: [{ en: "Yes" }, { en: "No" }],
      answer: 1,
      reveal: { en: "It goes on." },
      when: { value: "step", atLeast: 1_000_000 },
    },
    {
      kind: "task",
      text: { en: "Turn K to 9." },
      success: { all: [{ value: "setting.K", equals: 9 }, { tab: "laboratories" }] },
      done: { en: "So it is." },
      tab: "laboratories",
    },
  ],
};

test("a lesson sets the page, asks before it tells, and sees that its task is done", async ({ room, page }) => {
  test.setTimeout(150_000);
  const [, , first, , second, task] = whyABound.pages;
  await openLessons(room, page);
  await panel(page).getByRole("button", { name: whyABound.title.en }).first().click();
  await button(page, words.next).click();
  await button(page, words.set).click();
  await expect(room.notice("startedAnew")).toBeVisible(); // what went before can be taken back
  await expect(status(page)).toHaveText(words.isSet);
  await expect(page).toHaveURL(/data=linear-gaussian/);
  await button(page, words.next).click();

  await expect(panel(page)).not.toContainText(words.wrong.replace("{option}", ""));
  await predict(page, first.options?.[0].en as string);
  const outcome = words.wrong.replace("{option}", first.options?.[1].en as string);
  await expect(panel(page)).toContainText(outcome, { timeout: 60_000 });
  await expect(panel(page).getByRole("table", { name: words.watch })).toContainText(/[−-]4\.\d/);
  await button(page, words.next).click();

  await set(page);
  await predict(page, second.options?.[1].en as string);
  await expect(panel(page)).toContainText(words.right, { timeout: 60_000 });
  await button(page, words.next).click();

  await expect(panel(page)).toContainText(task.text.en.slice(0, 8));
  await expect(status(page)).toBeEmpty();
  await room.setNumber("sigma", 0.4);
  await page.locator("#controls").getByRole("button", { name: en.controls.giveUp, exact: true }).click();
  await expect(status(page)).toContainText(words.done, { timeout: 60_000 });
  await button(page, words.end).click();
  await expect(panel(page).locator("[data-lesson=why-a-bound]")).toContainText(words.finished);

  await page.reload();
  await room.waitForSteps(5);
  await page.keyboard.press("h");
  await expect(panel(page).locator("[data-lesson=why-a-bound]")).toContainText(words.finished);
});

test("a prediction stays as it was said, and the place in the lesson too", async ({ room, page }) => {
  await room.open("?lesson=k-tightens#v=1&hidden=16");
  await button(page, words.next).click();
  await button(page, words.next).click();
  await predict(page, "It halves");
  await page.reload();
  await expect(panel(page)).toContainText(words.youSaid.replace("{option}", "It halves"));
  await button(page, words.back).click();
  await expect(panel(page).getByRole("heading", { level: 3 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
});

test("a teacher's own lesson opens from a file that is dropped on the page", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=16");
  await room.waitForSteps(5);
  await room.drop([file("own.json", own)]);
  await expect(panel(page).getByRole("heading", { name: own.title.en })).toBeVisible();
  await expect(panel(page).locator("strong")).toHaveText("live");
  await button(page, words.next).click();
  await predict(page, "Yes");
  await expect(panel(page)).toContainText(words.waiting);
  await expect(panel(page)).not.toContainText("It goes on.");
  await button(page, words.reveal).click();
  await expect(panel(page)).toContainText("It goes on.");
  await button(page, words.next).click();
  await expect(page.getByRole("tab", { name: en.stage.tabs.laboratories })).toHaveAttribute("aria-selected", "true");
  await room.setNumber("K", 9);
  await expect(status(page)).toContainText("So it is.");
});

test("what is wrong with a lesson is said place by place, and nothing is lost", async ({ room, page }) => {
  await openLessons(room, page);
  const wrong = {
    ...own,
    minutes: "three",
    pages: [
      { ...own.pages[0], link: "#v=1" },
      { kind: "set", text: { en: "x" }, link: "#v=1&speed=3" },
    ],
  };
  const before = await room.steps();
  await page.getByTestId("lesson-file").setInputFiles(file("wrong.json", wrong));
  const alert = panel(page).getByRole("alert");
  for (const place of ["minutes", "pages[0].link", "pages[1].link"]) {
    await expect(alert.locator("li", { has: page.getByText(place, { exact: true }) })).toHaveCount(1);
  }
  await expect(alert).toContainText("speed");
  await page.getByTestId("lesson-file").setInputFiles(file("broken.json", "{"));
  await expect(alert).toContainText("broken.json cannot be read as JSON");
  await room.waitForSteps(before + 1);
  await button(page, en.app.dismiss).click();
  await expect(alert).toHaveCount(0);
});

test("a link brings a lesson of the same site at once, and one of another only when asked", async ({ room, page }) => {
  await page.route("**/lessons/own.json", (route) => route.fulfill({ json: own }));
  await room.open("?lesson=lessons/own.json#v=1&hidden=16");
  await expect(panel(page).getByRole("heading", { name: own.title.en })).toBeVisible();

  const headers = { "Access-Control-Allow-Origin": "*" };
  await page.route("https://school.example/own.json", (route) => route.fulfill({ json: own, headers }));
  await room.open("?lesson=https://school.example/own.json#v=1&hidden=16");
  await expect(panel(page)).toContainText("school.example");
  await button(page, words.fetch).click();
  await expect(panel(page).getByRole("heading", { name: own.title.en })).toBeVisible();

  await room.open("?lesson=http://school.example/own.json#v=1&hidden=16");
  await expect(panel(page).getByRole("alert")).toContainText("http://school.example/own.json");
});

test("a lesson fits a phone in the dark and in Chinese, and axe finds nothing", async ({ room, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open("?lesson=k-tightens&lang=zh#v=1&hidden=16&stepBudget=20");
  await room.expectStatus("paused");
  const speech = chinese.messages.lessons;
  const check = async () => {
    await room.expectNoViolation();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  };
  await button(page, speech.next).click();
  await button(page, speech.next).click();
  await panel(page).getByRole("radio").first().check();
  await check();
  await button(page, speech.commit).click();
  await check();
  await button(page, speech.all).click();
  await check();
});
