import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { startApp } from "./running-app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the app of each lane answers, without a slash at the end. */
    addresses: string[];
    /** Where the data of each lane's app lies. */
    folders: string[];
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

/** Starts the built app for each lane and one Chromium for all journeys; returns what stops them. */
export async function setup(project: TestProject) {
  const browser = await chromium.launchServer({ executablePath: findChromium(), args: flags });
  const started = await Promise.allSettled(Array.from({ length: project.config.maxWorkers }, startApp));
  const apps = started.filter((one) => one.status === "fulfilled").map(({ value }) => value);
  const stop = async () => {
    await browser.close();
    await Promise.all(apps.map((app) => app.stop()));
  };
  const failure = started.find((one) => one.status === "rejected");
  if (failure) {
    await stop();
    throw failure.reason;
  }
  project.provide(
    "addresses",
    apps.map(({ address }) => address),
  );
  project.provide(
    "folders",
    apps.map(({ folder }) => folder),
  );
  project.provide("browser", browser.wsEndpoint());
  return stop;
}
