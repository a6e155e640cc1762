import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, visit } from "../visitor.ts";

const limit = 250_000;

test("the first load of a thread takes less than 250 kB of script", async () => {
  const alva = await signInAs("alva");
  const threadId = await aThread(alva, { title: "Hur mycket väger en tråd?" });
  const reader = await visit({ storageState: await alva.context.storageState() });
  const sizes: Promise<[string, number]>[] = [];
  reader.page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const name = new URL(response.url()).pathname;
    sizes.push(response.body().then((body) => [name, gzipSync(body).length]));
  });
  await reader.open(`/threads/${threadId}`);
  await post(reader, 1).waitFor();
  await isLive(reader);
  const scripts = await Promise.all(sizes);
  const total = scripts.reduce((sum, [, size]) => sum + size, 0);
  console.info(`A thread page is ${Math.round(total / 1000)} kB of script (gzip) in ${scripts.length} files.`);
  expect(total).toBeLessThan(limit);
});
