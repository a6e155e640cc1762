import { parseArgs } from "node:util";
import { findChromium } from "@samrad/e2e/find-chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { aThread } from "./faults/places.ts";
import { build, cookieOf, freePort, type RunningApp, startApp } from "./network/app.ts";
import { type Network, openNetwork } from "./network/network.ts";
import { ask, mutation } from "./network/questions.ts";
import { type Figure, toTable } from "./speed/figures.ts";
import { median } from "./speed/load.ts";
import { untilIdle } from "./speed/processor-time.ts";
import { aReplyDocument } from "./speed/replies.ts";

const slowed = 4;
/** 10 Mbit/s, and 20 ms to get an answer. */
const line = { offline: false, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000, latency: 20 };
const loads = 5;
const repliesPerSecond = 10;
const seconds = 15;

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs in the page: when so many posts stood, and every task of more than 50 ms. */
const observe = (posts: number) => `
  globalThis.seen = { shown: 0, tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  const look = setInterval(() => {
    if (document.querySelectorAll("article").length < ${posts}) return;
    seen.shown = performance.now();
    clearInterval(look);
  }, 5);`;

type Seen = { shown: number; tasks: [start: number, duration: number][] };

/** When the page stood and the last long task that began within half a second of the one before was over. */
function interactiveAt({ shown, tasks }: Seen): number {
  return tasks.reduce((at, [start, duration]) => (start < at + 500 ? Math.max(at, start + duration) : at), shown);
}

type Scene = { browser: Browser; app: RunningApp; network: Network };

async function visit(
  { browser, app, network }: Scene,
  posts: number,
): Promise<{ context: BrowserContext; page: Page }> {
  // The page's policy lets nobody evaluate anything, not even whoever measures it.
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, locale: "sv", bypassCSP: true });
  const [name, value] = cookieOf(network.people[3]!).split("=") as [string, string];
  await context.addCookies([{ name, value, url: app.address }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", line);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.addInitScript({ content: observe(posts) });
  return { context, page };
}

const read = (page: Page) => page.evaluate<Seen>("seen");

/** A first visit, with nothing in the cache. */
async function loadThread(scene: Scene, threadId: string): Promise<number> {
  const { context, page } = await visit(scene, 20);
  await page.goto(`${scene.app.address}/threads/${threadId}`);
  await page.waitForFunction("seen.shown > 0", undefined, { timeout: 60_000 });
  await page.waitForTimeout(1_500);
  const at = interactiveAt(await read(page));
  await context.close();
  return at;
}

/** The longest task of the page while others reply without a pause. */
async function readWhileOthersReply(scene: Scene, threadId: string): Promise<number> {
  const { context, page } = await visit(scene, 5);
  await page.goto(`${scene.app.address}/threads/${threadId}`);
  await page.waitForFunction("seen.shown > 0", undefined, { timeout: 60_000 });
  await page.waitForTimeout(4_000);
  const from = await page.evaluate<number>("performance.now()");
  const { people } = scene.network;
  const sent: Promise<unknown>[] = [];
  for (let number = 0; number < seconds * repliesPerSecond; number++) {
    const input = { id: uuidv7(), threadId, lang: "sv", document: aReplyDocument(number) };
    sent.push(ask(scene.app.address, mutation("thread.reply", input, people[10 + (number % 100)]!)));
    await page.waitForTimeout(1_000 / repliesPerSecond);
  }
  await Promise.all(sent);
  await page.waitForTimeout(1_000);
  const { tasks } = await read(page);
  await context.close();
  return Math.max(0, ...tasks.filter(([start]) => start >= from).map(([, duration]) => duration));
}

async function measure(scene: Scene): Promise<Figure[]> {
  const { rows } = await scene.network.pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where s.visibility = 'network' and t.post_count = 20 order by t.id limit $1`,
    [loads],
  );
  const times: number[] = [];
  for (const { id } of rows) times.push(await loadThread(scene, id));
  const longest = await readWhileOthersReply(scene, await aThread(scene.network.pool));
  const all = times.map((time) => time.toFixed(0)).join(", ");
  return [
    {
      name: "thread page interactive",
      value: median(times),
      unit: "ms",
      target: { atMost: 1_500 },
      detail: `${all} ms`,
    },
    {
      name: `longest task at ${repliesPerSecond} replies/s`,
      value: longest,
      unit: "ms",
      target: { atMost: 200 },
      detail: `within ${seconds} s`,
    },
  ];
}

/** The thread page in a browser with a processor four times slower and a line of 10 Mbit/s. */
export async function benchBrowser(args: readonly string[]): Promise<string> {
  parseArgs({ args: [...args], options: {} });
  build();
  const network = await openNetwork(1);
  const app = await startApp({ folder: network.folder, port: await freePort() });
  await untilIdle(app.pid);
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    const figures = await measure({ browser, app, network });
    return `${toTable(figures)}\n${JSON.stringify({ at: new Date().toISOString(), figures })}\n`;
  } finally {
    await browser.close();
    await app.stop();
    await network.close();
  }
}
