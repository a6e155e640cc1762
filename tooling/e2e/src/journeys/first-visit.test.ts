import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { chooseFromCast } from "../pages/account.ts";
import { addressOf, visit } from "../visitor.ts";

test("the home page answers", async () => {
  const response = await fetch(addressOf("/"));
  expect(response.status).toBe(200);
  const visitor = await visit();
  await visitor.open("/");
});

test("the sign-in page of the demo lists the cast", async () => {
  const visitor = await visit();
  await visitor.open("/sign-in");
  for (const { name } of Object.values(castPeople)) await visitor.page.getByRole("button", { name }).waitFor();
  await expectNoAxeViolations(visitor.page);
});

test("one of the cast signs in", async () => {
  const alva = await visit();
  await alva.open("/sign-in");
  await chooseFromCast(alva, "alva");
  await alva.page.getByRole("heading", { level: 1, name: alva.t("home.title") }).waitFor();
  await alva.settle();
  await expectNoAxeViolations(alva.page);
});
