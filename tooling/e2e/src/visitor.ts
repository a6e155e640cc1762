import { castPeople, type PersonHandle } from "@samrad/domain/demo/cast";
import type { Language } from "@samrad/i18n/languages";
import type { Translate } from "@samrad/i18n/translator";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { type ApiClient, apiClientOf } from "./api-client.ts";
import { lane } from "./lanes.ts";
import { screenshot } from "./screenshot.ts";
import { wordsOf } from "./words.ts";

/** Somebody at a browser of their own. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** What the interface says, in the visitor's language. */
  t: Translate;
  /** The API with this browser's session, for what is beside the journey. */
  api: ApiClient;
  /** Goes to a path of the app and waits until it stands. */
  open: (path: string) => Promise<void>;
  /** Waits until no answer of the app is outstanding. */
  settle: () => Promise<void>;
  /** One more window of the same browser. */
  newPage: () => Promise<Page>;
  /** Complaints of the browser that this test provokes on purpose. */
  expectComplaint: (pattern: RegExp) => void;
};

type Options = BrowserContextOptions & {
  /** Where the app answers, without a slash at the end; else the app of this lane. */
  address?: string;
  language?: Language;
  /** For the file name of the picture that a failed test leaves. */
  name?: string;
  /** A browser that somebody has open already, which stays open, with one window: it need not start and load anew. */
  within?: BrowserContext;
};

/** Milliseconds. */
const quietFor = 120;
const desk = { width: 1280, height: 800 };

let browser: Promise<Browser> | undefined;

/** Where the app of this lane answers, without a slash at the end. */
const ownAddress = () => inject("addresses")[lane()]!;

/** Where a path of the app is. */
export const addressOf = (path: string) => new URL(path, ownAddress()).href;

function recordComplaints(page: Page, complaints: string[]) {
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
}

/** The next visit in the same window hears for itself. */
function stopListening(context: BrowserContext, page: Page) {
  for (const event of ["pageerror", "console"] as const) page.removeAllListeners(event);
  for (const event of ["page", "request", "requestfinished", "requestfailed"] as const)
    context.removeAllListeners(event);
}

/** Returns what waits until nothing of the page's is under way. Sockets are always. */
function watchRequests(context: BrowserContext): () => Promise<void> {
  const pending = new Set<Request>();
  let last = Date.now();
  const note = (change: (request: Request) => unknown) => (request: Request) => {
    change(request);
    last = Date.now();
  };
  context.on(
    "request",
    note((request) => !request.url().includes("/socket.io/") && pending.add(request)),
  );
  const forget = note((request) => pending.delete(request));
  context.on("requestfinished", forget);
  context.on("requestfailed", forget);
  const isQuiet = () => pending.size === 0 && Date.now() - last > quietFor;
  return () => expect.poll(isQuiet, { interval: quietFor / 2 }).toBe(true);
}

/** A browser of nobody's yet. */
export async function freshContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.connect(inject("browser"));
  const connected = await browser;
  const context = await connected.newContext({ viewport: desk, reducedMotion: "reduce", locale: "sv", ...options });
  context.setDefaultTimeout(30_000);
  return context;
}

/**
 * Opens the app in a fresh browser context. When the test ends the context is closed, and the test fails if the browser
 * wrote an error to its console or a script threw. A failed test leaves a screenshot in test-results.
 */
export async function visit(options: Options = {}): Promise<Visitor> {
  const { address = ownAddress(), language = "sv", name = "visitor", within, ...rest } = options;
  const context = within ?? (await freshContext({ locale: language, ...rest }));
  const complaints: string[] = [];
  const [opened] = context.pages();
  context.on("page", (another) => recordComplaints(another, complaints));
  const settle = watchRequests(context);
  const page = opened ?? (await context.newPage());
  if (opened) recordComplaints(opened, complaints);
  const expected: RegExp[] = [];
  onTestFinished(async ({ task }) => {
    // A page that has crashed has nothing to show.
    if (task.result?.state === "fail") await screenshot(page, `failed-${name}-${task.name}`).catch(() => undefined);
    if (within) stopListening(context, page);
    else await context.close();
    const surprises = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    if (surprises.length > 0) throw new Error(`The browser of ${name} complains:\n${surprises.join("\n")}`);
  });
  const open = async (path: string) => {
    await page.goto(new URL(path, address).href);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  };
  return {
    page,
    context,
    t: await wordsOf(language),
    api: apiClientOf(context, address),
    open,
    settle,
    newPage: () => context.newPage(),
    expectComplaint: (pattern) => expected.push(pattern),
  };
}

/** Signs in as one of the cast, as the demo's sign-in page does. No page of the app is open yet. */
export async function signInAs(handle: PersonHandle, options: Options = {}): Promise<Visitor> {
  const { id: personId, language } = castPeople[handle];
  const visitor = await visit({ language, name: handle, ...options });
  await visitor.api.signIn.asCast.mutate({ personId });
  return visitor;
}
