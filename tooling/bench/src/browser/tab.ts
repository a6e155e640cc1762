import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";

/** A page that nothing listens to while it loads. */
export type Tab = {
  go(address: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

type Answer = { id?: number; result?: unknown; error?: { message: string } };
type Send = (method: string, params?: object) => Promise<unknown>;

type Visit = {
  cookie: { name: string; value: string; url: string };
  width: number;
  height: number;
  /** How many times slower the processor is. */
  slowed: number;
  /** Runs before every script of the page. */
  script: string;
};

/** A tab comes with a window of its own, which the browser fills with pages of its own for that long, in milliseconds. */
const windowOpensFor = 4_000;

const mute = (method: string) => new Error(`The browser did not answer ${method}.`);

/**
 * Opens a tab of its own by the protocol of the browser alone. Playwright's pages listen to the network and to the
 * console: then the engine works out where in its text each request of a script was made, and compiles the script once
 * more for it, which takes longer than anything that the page does.
 */
export async function openTab(browser: Browser, { cookie, width, height, slowed, script }: Visit): Promise<Tab> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send("Target.createBrowserContext", {});
  await root.send("Storage.setCookies", { browserContextId, cookies: [cookie] });
  const { targetId } = await root.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
  const asked = new Map<number, (answer: Answer) => void>();
  root.on("Target.receivedMessageFromTarget", (received) => {
    const answer = JSON.parse(received.message) as Answer;
    if (received.sessionId === sessionId && answer.id) asked.get(answer.id)?.(answer);
  });
  const send: Send = async (method, params = {}) => {
    const id = asked.size + 1;
    const answered = new Promise<Answer>((resolve) => asked.set(id, resolve));
    await root.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(error.message, { cause: mute(method) });
    return result;
  };
  await send("Page.enable");
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await send("Page.addScriptToEvaluateOnNewDocument", { source: script });
  // Whoever visits a page has their browser open already.
  await wait(windowOpensFor);
  return {
    go: async (url) => void (await send("Page.navigate", { url })),
    evaluate: async <T>(expression: string) => {
      const evaluated = await send("Runtime.evaluate", { expression, returnByValue: true });
      return (evaluated as { result: { value: T } }).result.value;
    },
    close: async () => {
      await root.send("Target.disposeBrowserContext", { browserContextId });
      await root.detach();
    },
  };
}
