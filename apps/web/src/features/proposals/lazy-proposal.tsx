import { type ComponentProps, lazy, useState } from "react";
import { allTexts } from "../../language/language.tsx";
import type { Proposal } from "./proposal.tsx";

let fetched: typeof Proposal | undefined;

/** With its texts. Few threads put anything to the vote: what shows it comes with the first that does. */
export async function fetchProposal() {
  const [{ Proposal: shown }] = await Promise.all([import("./proposal.tsx"), allTexts()]);
  fetched = shown;
  return { default: shown };
}

const Unfetched = lazy(fetchProposal);

/**
 * What was fetched with the thread is drawn with its posts. React draws what it had to wait for up to 300 ms later, and then
 * it would push away the post that one was led to.
 */
export function LazyProposal(props: ComponentProps<typeof Proposal>) {
  const [Shown] = useState(() => fetched ?? Unfetched);
  return <Shown {...props} />;
}

export const LazyProposeForm = lazy(async () => {
  const [{ ProposeForm }] = await Promise.all([import("./propose-form.tsx"), allTexts()]);
  return { default: ProposeForm };
});
