import type { DraftView } from "@samrad/contracts/threads";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { spaceListOptions } from "../discussions/thread-queries.ts";

/** What the draft will become, and where. */
export function DraftTarget({ draft: { target } }: { draft: DraftView }) {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const { data: spaces } = useQuery(spaceListOptions());
  if (!target) return t("drafts.target_gone");
  const { title, lang, threadId, number, spaceSlug } = target;
  const components = { place: <span lang={lang ?? undefined} /> };
  if (threadId && number)
    return <Translated id="drafts.target_edit" values={{ number, title }} components={components} />;
  if (threadId) return <Translated id="drafts.target_reply" values={{ title }} components={components} />;
  const space = spaces?.find((one) => one.slug === spaceSlug);
  const name = space ? spaceName(space) : { text: title, lang: undefined };
  const place = <span lang={name.lang} />;
  return <Translated id="drafts.target_thread" values={{ space: name.text }} components={{ place }} />;
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
