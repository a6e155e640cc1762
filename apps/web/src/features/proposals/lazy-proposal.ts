import { lazy } from "react";

// Few threads put anything to the vote: what shows it comes with the first that does.
export const fetchProposal = () => import("./proposal.tsx");
export const LazyProposal = lazy(async () => ({ default: (await fetchProposal()).Proposal }));
