import { v7 as uuidv7 } from "uuid";
import { type Ask, authorAlone, authorOrOrder, insiders, readers, type Rows } from "./row.ts";
import { text, thread } from "./asks.ts";

const proposal: Ask = async (world) => ({ proposalId: await world.proposalId() });
const rules = {
  kind: "ranked",
  options: ["Vägledning", "Seminarium"],
  electorate: "organisations",
  voterIds: [],
  quorum: null,
  hidden: true,
  countShown: false,
  closesAt: null,
};

export const proposalsRows: Rows<"proposal"> = {
  "proposal.ofThread": [thread, ...readers],
  "proposal.votes": [proposal, ...readers],
  "proposal.open": [
    async (world) => ({
      id: uuidv7(),
      threadId: await world.threadId(),
      title: "Vad gör vi först?",
      ...rules,
      ...text(world),
    }),
    ...insiders,
  ],
  "proposal.vote": [
    async (world) => {
      const vote = { version: 1, position: "agree", ranking: [], reason: "", lang: "sv" };
      return { proposalId: await world.proposalId(), ...vote };
    },
    ...insiders,
  ],
  "proposal.change": [
    async (world) => ({
      proposalId: await world.proposalId(),
      version: 1,
      title: "Ny",
      options: [],
      ...text(world),
    }),
    ...authorAlone,
  ],
  "proposal.reschedule": [
    async (world) => ({ proposalId: await world.proposalId(), closesAt: "2199-01-01T00:00:00Z" }),
    ...authorOrOrder,
  ],
  "proposal.close": [proposal, ...authorOrOrder],
  "proposal.withdraw": [proposal, ...authorOrOrder],
  "proposal.conclude": [
    async (world) => ({ proposalId: await world.closedProposalId(), reviewOn: null, ...text(world) }),
    ...authorOrOrder,
  ],
  "proposal.review": [
    async (world) => ({ proposalId: await world.reviewProposalId(), verdict: "stands", nextOn: null }),
    ...authorOrOrder,
  ],
};
