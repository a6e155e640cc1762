import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findChromium } from "@samrad/e2e/find-chromium";
import { type Browser, chromium } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { startLine } from "./browser/line.ts";
import { openTab, type Tab } from "./browser/tab.ts";
import { aThread } from "./faults/places.ts";
import { build, cookieOf, freePort, type RunningApp, startApp } from "./network/app.ts";
import { type Network, openNetwork } from "./network/network.ts";
import { ask, mutation } from "./network/questions.ts";
import { type Figure, toTable } from "./speed/figures.ts";
import { median } from "./speed/load.ts";
import { untilIdle } from "./speed/processor-time.ts";
import { aReplyDocument } from "./speed/replies.ts";

const slowed = 4;
const quality = { megabits: 10, roundTrip: 20 };
const loads = 5;
const postsOfPage = 20;
const repliesPerSecond = 10;
const seconds = 15;
/** After which nobody expects a page any more, in milliseconds. */
const patience = 60_000;

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--accept-lang=sv",
];

/** Runs in the page: when the first post stood and when so many did, and every task of more than 50 ms. */
const observe = (posts: number) => `
  globalThis.seen = { first: 0, all: 0, tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  const look = setInterval(() => {
    const stand = document.querySelectorAll("article").length;
    if (stand > 0) seen.first ||= performance.now();
    if (stand < ${posts}) return;
    seen.all = performance.now();
    clearInterval(look);
  }, 5);`;

type Seen = { first: number; all: number; tasks: [start: number, duration: number][] };

/** When posts stood and the last long task that began within half a second of the one before was over. */
function interactiveAt({ first, tasks }: Seen): number {
  return tasks.reduce((at, [start, duration]) => (start < at + 500 ? Math.max(at, start + duration) : at), first);
}

type Scene = { browser: Browser; app: RunningApp; network: Network };

/** A first visit to a thread, with nothing in the cache; goes on when so many posts stand. */
async function visit<T>(
  { browser, app, network }: Scene,
  { threadId, posts }: { threadId: string; posts: number },
  watch: (tab: Tab) => Promise<T>,
): Promise<T> {
  const line = await startLine(Number(new URL(app.address).port), quality);
  const url = `http://127.0.0.1:${line.port}`;
  const [name, value] = cookieOf(network.people[3]!).split("=") as [string, string];
  const script = observe(posts);
  const tab = await openTab(browser, { cookie: { name, value, url }, width: 1_280, height: 800, slowed, script });
  try {
    await tab.go(`${url}/threads/${threadId}`);
    const until = Date.now() + patience;
    while (!(await tab.evaluate<boolean>("seen.all > 0"))) {
      if (Date.now() > until) throw new Error(`The posts of ${threadId} did not come.`);
      await wait(500);
    }
    return await watch(tab);
  } finally {
    await tab.close();
    await line.stop();
  }
}

const read = (tab: Tab) => tab.evaluate<Seen>("seen");

function loadThread(scene: Scene, threadId: string): Promise<Seen> {
  return visit(scene, { threadId, posts: postsOfPage }, async (tab) => {
    await wait(1_500);
    return read(tab);
  });
}

/** The longest task of the page while others reply without a pause. */
function readWhileOthersReply(scene: Scene, threadId: string): Promise<number> {
  const { app, network } = scene;
  return visit(scene, { threadId, posts: 5 }, async (tab) => {
    await wait(4_000);
    const from = await tab.evaluate<number>("performance.now()");
    const sent: Promise<unknown>[] = [];
    for (let number = 0; number < seconds * repliesPerSecond; number++) {
      const input = { id: uuidv7(), threadId, lang: "sv", document: aReplyDocument(number) };
      sent.push(ask(app.address, mutation("thread.reply", input, network.people[10 + (number % 100)]!)));
      await wait(1_000 / repliesPerSecond);
    }
    await Promise.all(sent);
    await wait(1_000);
    const { tasks } = await read(tab);
    return Math.max(0, ...tasks.filter(([start]) => start >= from).map(([, duration]) => duration));
  });
}

function figureOf(name: string, times: readonly number[], target?: Figure["target"]): Figure {
  const detail = `${times.map((time) => time.toFixed(0)).join(", ")} ms`;
  return { name, value: median(times), unit: "ms", detail, ...(target && { target }) };
}

async function measure(scene: Scene): Promise<Figure[]> {
  const { rows } = await scene.network.pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where s.visibility = 'network' and t.post_count = ${postsOfPage} order by t.id limit $1`,
    [loads],
  );
  const seen: Seen[] = [];
  for (const { id } of rows) seen.push(await loadThread(scene, id));
  const longest = await readWhileOthersReply(scene, await aThread(scene.network.pool));
  return [
    figureOf(
      "first posts of a thread page",
      seen.map(({ first }) => first),
    ),
    figureOf(
      `all ${postsOfPage} posts`,
      seen.map(({ all }) => all),
    ),
    figureOf("thread page interactive", seen.map(interactiveAt), { atMost: 1_500 }),
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
