import type { SpaceView } from "@samrad/contracts/spaces";
import { useTranslate } from "../../language/use-translate.ts";

type Seen = Pick<SpaceView, "visibility" | "organisations">;

const namesOf = ({ organisations }: Seen) => organisations.map(({ name }) => name).join(", ");

/** Who reads along in a space, in a few words. */
export function useVisibility(): (space: Seen) => string {
  const t = useTranslate();
  return (space) => {
    if (space.visibility !== "organisations") return t(`discussions.visibility_${space.visibility}`);
    return t("discussions.visibility_organisations", { organisations: namesOf(space) });
  };
}

/** Who reads along in a space, as a sentence to know before one writes there. */
export function useReadership(): (space: Seen) => string {
  const t = useTranslate();
  return (space) => {
    if (space.visibility !== "organisations") return t(`discussions.readers_${space.visibility}`);
    return t("discussions.readers_organisations", { organisations: namesOf(space) });
  };
}
