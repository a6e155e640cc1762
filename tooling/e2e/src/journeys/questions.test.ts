import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { signInAs, type Visitor } from "../visitor.ts";

const waiting = async ({ api }: Visitor) => (await api.workbench.list.query({})).threads;
const counts = ({ api }: Visitor) => api.workbench.count.query();

async function openBench(elin: Visitor) {
  await elin.open("/workbench");
  await elin.page.getByRole("button", { name: /1$/ }).first().waitFor();
}

const thread = ({ page }: Visitor) => page.locator("#workbench-thread");

test("a coordinator decides about threads by keyboard, takes one back, and a colleague sees it at once", async () => {
  const elin = await signInAs("elin");
  const jonas = await signInAs("jonas");
  const [first, second] = await waiting(elin);
  await openBench(elin);
  await openBench(jonas);
  await expect.poll(() => thread(elin).textContent()).toBe(first!.title);

  await elin.page.keyboard.press("1");
  await expect.poll(() => thread(elin).textContent()).toBe(second!.title);
  await expect
    .poll(async () => (await elin.api.question.ofThread.query({ threadId: first!.id })).questions.length)
    .toBe(1);
  const list = jonas.page.getByRole("navigation", { name: jonas.t("workbench.view_waiting") });
  await expect.poll(() => list.getByText(first!.title).count()).toBe(0);

  await elin.page.keyboard.press("u");
  await expect.poll(async () => (await waiting(elin)).some((one) => one.id === first!.id)).toBe(true);
  await expect.poll(() => list.getByText(first!.title).count()).toBe(1);
});

test("what asks nothing that recurs, and what can wait, is put aside with one key each", async () => {
  const elin = await signInAs("elin");
  const [first, second] = await waiting(elin);
  const before = await counts(elin);
  await openBench(elin);
  await expect.poll(() => thread(elin).textContent()).toBe(first!.title);
  await elin.page.keyboard.press("x");
  await expect.poll(() => thread(elin).textContent()).toBe(second!.title);
  await elin.page.keyboard.press("z");
  await expect
    .poll(async () => {
      const after = await counts(elin);
      return [after.not_recurring - before.not_recurring, after.later - before.later];
    })
    .toEqual([1, 1]);
  for (const { id: threadId } of [first!, second!]) await elin.api.workbench.takeUp.mutate({ threadId });
});

test("the asker is told once that the thread asks a recurring question, says that it is different, and a coordinator decides", async () => {
  const elin = await signInAs("elin");
  const threads = await waiting(elin);
  const asked = await Promise.all(threads.map(({ id }) => elin.api.workbench.get.query({ threadId: id })));
  const { thread: own } = asked.find((one) => one.thread.author.id === castPeople.samir.id)!;
  const question = (await elin.api.question.list.query({ state: "identified" })).questions[0]!;
  await elin.api.question.link.mutate({ questionId: question.id, threadId: own.id });

  const samir = await signInAs("samir");
  await samir.open("/inbox");
  await samir.page.getByText(samir.t("inbox.question_different")).first().waitFor();
  await samir.open(`/threads/${own.id}`);
  await samir.page.getByRole("button", { name: samir.t("questions.differ") }).click();
  await samir.page.getByRole("textbox", { name: samir.t("questions.difference") }).fill("Vi frågar om något annat.");
  await samir.page.getByRole("button", { name: samir.t("questions.differ_send") }).click();
  await samir.page.getByText(samir.t("questions.different")).first().waitFor();

  await elin.open("/workbench?view=different");
  const row = elin.page.getByRole("listitem").filter({ hasText: own.title });
  await row.getByText("Vi frågar om något annat.").waitFor();
  await row.getByRole("button", { name: elin.t("workbench.unlink") }).click();
  await expect.poll(() => row.count()).toBe(0);
  expect((await samir.api.question.ofThread.query({ threadId: own.id })).questions).toEqual([]);
});
