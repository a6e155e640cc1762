import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { startApp } from "./running-app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the app answers, without a slash at the end. */
    address: string;
    /** Where the one browser of all journeys listens. */
    browser: string;
  }
}

// A browser that makes no request but the app's.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** Starts the built app and one Chromium for all journeys; returns what stops them. */
export async function setup(project: TestProject) {
  const browser = await chromium.launchServer({ executablePath: findChromium(), args: flags });
  const app = await startApp().catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  project.provide("address", app.address);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await app.stop();
  };
}
