import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { cast, type Cast } from "./cast.ts";
import { screenshot } from "./screenshot.ts";

/** Somebody at a browser of their own. */
export type Visitor = {
  page: Page;
  /** Goes to a path of the app and waits until it stands. */
  open: (path: string) => Promise<void>;
  /** Complaints of the browser that this test provokes on purpose. */
  expectComplaint: (pattern: RegExp) => void;
};

let browser: Promise<Browser> | undefined;

/** Where a path of the app is. */
export const addressOf = (path: string) => new URL(path, inject("address")).href;

function recordComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

/**
 * Opens the app in a fresh browser context. When the test ends the context is closed, and the test fails if the browser
 * wrote an error to its console or a script threw. A failed test leaves a screenshot in test-results.
 */
export async function visit(options: BrowserContextOptions = {}): Promise<Visitor> {
  browser ??= chromium.connect(inject("browser"));
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints = recordComplaints(page);
  const expected: RegExp[] = [];
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await screenshot(page, `failed-${task.name}`);
    await context.close();
    const surprises = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    if (surprises.length > 0) throw new Error(`The browser complains:\n${surprises.join("\n")}`);
  });
  const open = async (path: string) => {
    await page.goto(addressOf(path));
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  };
  return { page, open, expectComplaint: (pattern) => expected.push(pattern) };
}

/** Signs in as one of the cast, through the demo's sign-in page. */
export async function signInAs(handle: Cast, options: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await visit(options);
  await visitor.open("/sign-in");
  await visitor.page.getByRole("button", { name: cast[handle] }).click();
  await visitor.page.waitForURL((url) => url.pathname !== "/sign-in");
  return visitor;
}
