import { expect } from "vitest";
import type { Visitor } from "../visitor.ts";

/** What a browser says of requests that reach nobody. */
export const unreachable = /net::ERR_|WebSocket connection|status of 50[234]/;

type State = "offline" | "catching_up" | "live";

const words = ({ t }: Visitor): Record<State, string> => ({
  offline: t("frame.connection_offline"),
  catching_up: t("frame.connection_catching_up"),
  live: t("frame.connection_live"),
});

/** Waits until the page says how it stands with the network. */
export async function waitForConnection(visitor: Visitor, state: State) {
  const said = visitor.page.getByRole("status").filter({ hasText: words(visitor)[state] });
  await said.waitFor({ state: "attached", timeout: 30_000 });
}

/** Notes from now on every word that the page says on its connection. */
export async function noteConnection(visitor: Visitor) {
  const said = words(visitor);
  await visitor.page
    .getByRole("status")
    .filter({ hasText: said.live })
    .evaluate((status) => {
      const noted: string[] = [];
      Object.assign(window, { noted });
      new MutationObserver(() => noted.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
}

/** Fails unless the page has said these, in this order, since it was noted. */
export async function expectSaid(visitor: Visitor, states: State[]) {
  const said = words(visitor);
  const noted = () => visitor.page.evaluate(() => (window as unknown as { noted: string[] }).noted);
  await expect.poll(async () => [...new Set(await noted())]).toEqual(states.map((state) => said[state]));
}
