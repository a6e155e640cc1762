import type { LinkReach } from "@samrad/contracts/reach";
import type { SpaceFacts } from "../spaces/policy.ts";

type Readership = Pick<SpaceFacts, "visibility" | "organisationIds">;

/** Of those who may read here, who may also read there: all, members of the network alone, or of some organisations alone. */
export function reachBetween(here: Readership, there: Readership): Exclude<LinkReach["openFor"], "unknown"> {
  switch (there.visibility) {
    case "public":
      return "all";
    case "network":
      return here.visibility === "public" ? "members" : "all";
    case "organisations": {
      const isWithin = here.organisationIds.every((id) => there.organisationIds.includes(id));
      return here.visibility === "organisations" && isWithin ? "all" : "organisations";
    }
  }
}
