// The words in which the stories speak of the page. A console error or an uncaught one fails the story that saw it.
import AxeBuilder from "@axe-core/playwright";
import { test as base, type Download, expect, type Locator, type Page } from "@playwright/test";
import { english } from "../src/locales/en/whole";
import type { ProblemKey } from "../src/locales/problem";
import type { RunStatus } from "../src/runs/state";
import type { SettingId, Settings } from "../src/settings/table";
import type { BackendName } from "../src/worker/protocol";
import type { DroppedFile } from "./idx";

/** What the page says. */
const { messages: en } = english;

/**
 * The file that a press hands over. Chromium now and then drops one of several downloads that follow each other within a
 * tenth of a second; it is asked for again then.
 */
export async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const files: Download[] = [];
  await expect(async () => {
    const [file] = await Promise.all([page.waitForEvent("download", { timeout: 5_000 }), press()]);
    files.push(file);
  }).toPass();
  return files[0];
}

export class Room {
  /** What the browser complained of. A story about a failure takes away the complaints that belong to it. */
  complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** `link` is what follows the page's address, such as `?backend=cpu#v=1&K=3`. */
  async open(link = ""): Promise<void> {
    await this.page.goto(`./${link}`);
  }

  /** What the page puts off for many seconds comes at once. */
  async hurry(): Promise<void> {
    await this.page.addInitScript(() => {
      const { setTimeout } = window;
      const hurried = (task: TimerHandler, delay = 0) => setTimeout(task, delay < 15_000 ? delay : 0);
      Object.assign(window, { setTimeout: hurried });
    });
  }

  async steps(): Promise<number> {
    return Number(await this.page.getByTestId("step").getAttribute("data-step"));
  }

  async waitForSteps(count: number): Promise<void> {
    await expect.poll(() => this.steps(), { timeout: 30_000, intervals: [50] }).toBeGreaterThanOrEqual(count);
  }

  /** The counter moves on by itself. */
  async expectTraining(): Promise<void> {
    await this.waitForSteps((await this.steps()) + 2);
  }

  async expectStill(): Promise<void> {
    const before = await this.steps();
    await this.page.waitForTimeout(700);
    expect(await this.steps()).toBe(before);
  }

  async expectStatus(status: RunStatus): Promise<void> {
    await expect(this.page.getByTestId("status")).toHaveAttribute("data-status", status, { timeout: 30_000 });
  }

  async expectBackend(backend: BackendName): Promise<void> {
    await expect(this.page.getByTestId("badge")).toHaveAttribute("data-backend", backend);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async pause(): Promise<void> {
    await this.button(en.actions.pause).click();
    await this.expectStatus("paused");
  }

  slider(id: SettingId): Locator {
    return this.page.getByRole("slider", { name: en.settings[id].label });
  }

  /** Opens a laboratory by its tabs; gives its panel. */
  async openLaboratory(id: keyof typeof en.laboratory.tabs, title: string): Promise<Locator> {
    await this.page.getByRole("tab", { name: en.stage.tabs.laboratories, exact: true }).click();
    await this.page.getByRole("tab", { name: en.laboratory.tabs[id], exact: true }).click();
    return this.laboratory(title);
  }

  laboratory(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }

  /** The field beside a slider that shows and takes its number. */
  number(id: SettingId): Locator {
    const name = en.controls.value.replace("{setting}", en.settings[id].label);
    return this.page.getByRole("textbox", { name, exact: true });
  }

  async setNumber(id: SettingId, value: number): Promise<void> {
    await this.number(id).fill(String(value));
    await this.number(id).press("Enter");
  }

  choice(id: SettingId): Locator {
    return this.page.getByRole("combobox", { name: en.settings[id].label });
  }

  variant(id: Settings["variant"]): Locator {
    return this.page.locator(`input[name=variant][value=${id}]`);
  }

  /** The sentence for one kind of problem. */
  notice(key: ProblemKey): Locator {
    return this.page.getByRole("region", { name: en.app.notices }).locator(`li[data-problem=${key}]`);
  }

  /** The sentences about what went wrong, of any kind. */
  errors(): Locator {
    return this.page.getByRole("region", { name: en.app.notices }).locator("li[data-tone=error]");
  }

  /** axe finds nothing within these elements, as they are now; by all its rules, or by these. */
  async expectNoViolation(selector = "html", rules?: readonly string[]): Promise<void> {
    // Axe stays where it has once been put, which takes it longer than most of what it is asked here.
    const axeSource = (await this.page.evaluate("'axe' in globalThis")) ? "0" : undefined;
    // Without the other results and the page of its own that axe opens for frames, of which there are none here.
    const axe = new AxeBuilder({ page: this.page, axeSource }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).include(selector).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  }

  /** axe finds nothing within these elements, in the light theme and in the dark one. */
  async expectAccessible(selector = "html"): Promise<void> {
    for (const colorScheme of ["light", "dark"] as const) {
      await this.page.emulateMedia({ colorScheme });
      await expect(this.page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await this.expectNoViolation(selector);
    }
  }

  async openFiles(files: readonly DroppedFile[] | string): Promise<void> {
    await this.page.getByTestId("files").setInputFiles(typeof files === "string" ? files : [...files]);
  }

  /** Lets files fall on the page, as from the desktop. */
  async drop(files: readonly DroppedFile[]): Promise<void> {
    const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
    const dataTransfer = await this.page.evaluateHandle(async (dropped) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of dropped) {
        const bytes = await (await fetch(`data:${mimeType};base64,${base64}`)).arrayBuffer();
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    }, plain);
    for (const event of ["dragenter", "dragover", "drop"]) {
      await this.page.locator("main").dispatchEvent(event, { dataTransfer });
    }
  }
}

export const test = base.extend<{ room: Room }>({
  room: async ({ page }, use) => {
    // A story that runs on a laptop's battery is the same story.
    await page.addInitScript(() => Object.assign(navigator, { getBattery: undefined }));
    const room = new Room(page);
    await use(room);
    expect(room.complaints, "console errors").toEqual([]);
  },
});

export { en, expect };
