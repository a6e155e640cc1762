import type { SpaceView } from "@samrad/contracts/spaces";
import { buttonLook } from "@samrad/ui/button";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";
import styles from "./new-thread.module.css";

/** Where a new thread begins when no space was chosen: never in the public one if there is another. */
export function spaceToOpenIn(spaces: readonly SpaceView[]): SpaceView | undefined {
  const open = spaces.filter((space) => space.abilities.open);
  return (
    open.find((space) => space.visibility === "network") ??
    open.findLast((space) => space.visibility !== "public") ??
    open[0]
  );
}

/** Leads to where a thread is begun; nothing for who may not begin one there. Keeps its place until that is known. */
export function NewThreadLink({ space, pending = false }: { space: SpaceView | undefined; pending?: boolean }) {
  const t = useTranslate();
  const { me } = useMe();
  if (pending && me)
    return (
      <span {...buttonLook({ variant: "primary" })} className={`ds-button ${styles.pending}`} aria-hidden="true">
        {t("discussions.new_thread")}
      </span>
    );
  if (!space?.abilities.open) return null;
  return (
    <Link to="/discussions/$spaceSlug/new" params={{ spaceSlug: space.slug }} {...buttonLook({ variant: "primary" })}>
      {t("discussions.new_thread")}
    </Link>
  );
}
