import { lazy } from "react";
import { allTexts } from "../../language/language.tsx";

/** With its texts. Few threads put anything to the vote: what shows it comes with the first that does. */
export async function fetchProposal() {
  const [{ Proposal }] = await Promise.all([import("./proposal.tsx"), allTexts()]);
  return { default: Proposal };
}

export const LazyProposal = lazy(fetchProposal);

export const LazyProposeForm = lazy(async () => {
  const [{ ProposeForm }] = await Promise.all([import("./propose-form.tsx"), allTexts()]);
  return { default: ProposeForm };
});
