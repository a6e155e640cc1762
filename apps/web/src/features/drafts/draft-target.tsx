import type { DraftView } from "@samrad/contracts/threads";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { spaceListOptions } from "../discussions/thread-queries.ts";

/** What the draft will become, and where. */
export function useDraftTarget(): (draft: DraftView) => string {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const { data: spaces } = useQuery(spaceListOptions());
  return ({ target }) => {
    if (!target) return t("drafts.target_gone");
    const { title, threadId, number, spaceSlug } = target;
    if (threadId && number) return t("drafts.target_edit", { number, title });
    if (threadId) return t("drafts.target_reply", { title });
    const space = spaces?.find((one) => one.slug === spaceSlug);
    return t("drafts.target_thread", { space: space ? spaceName(space).text : title });
  };
}

type Props = Pick<ComponentProps<"a">, "className" | "aria-describedby" | "children"> & { draft: DraftView };

/** Leads to where the draft is written on; plain text when that place is gone. */
export function DraftLink({ draft, children, ...look }: Props) {
  const { target } = draft;
  if (!target) return <span>{children}</span>;
  const { threadId, spaceSlug, number } = target;
  if (!threadId)
    return (
      <Link to="/discussions/$spaceSlug/new" params={{ spaceSlug }} {...look}>
        {children}
      </Link>
    );
  return (
    <Link to="/threads/$threadId" params={{ threadId }} search={number ? { post: number } : {}} {...look}>
      {children}
    </Link>
  );
}
