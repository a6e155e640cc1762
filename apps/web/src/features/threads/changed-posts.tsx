import type { ChangedPost, ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { useQuery } from "@tanstack/react-query";
import { createContext, type RefObject, useContext, useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { LinkToPost } from "./post-link.tsx";
import { Revisions } from "./revisions.tsx";
import styles from "./threads.module.css";
import { visitTo } from "./visit.ts";
import { useAffiliation, useWriterName } from "../chatham-house/signatures.ts";

/** What others have changed of what the reader had read before this visit. */
export const changedPostsOptions = (threadId: string) =>
  trpc.post.changed.queryOptions({ threadId, visit: visitTo(threadId) }, { staleTime: Number.POSITIVE_INFINITY });

const noPosts: readonly ChangedPost[] = [];

export function useChangedPosts({ id, reading }: ThreadView): readonly ChangedPost[] {
  const { data = noPosts } = useQuery({ ...changedPostsOptions(id), enabled: reading !== null });
  return data;
}

/** The changed posts of the thread that is open. */
export const ChangedPostsContext = createContext<readonly ChangedPost[]>(noPosts);

/** How a post was changed since the reader read it, if it was. */
export const useChange = (postId: string) => useContext(ChangedPostsContext).find((post) => post.postId === postId);

type PlaceProps = { region: RefObject<HTMLElement | null> };

/** Says which posts have changed since the last visit; each leads to itself and to what is different, in one step. */
export function ChangedPosts({ threadId, region }: PlaceProps & { threadId: string }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const affiliation = useAffiliation();
  const changed = useContext(ChangedPostsContext);
  if (changed.length === 0) return null;
  return (
    <section ref={region} className={styles.changed} aria-label={t("reading.changed_title")}>
      <p>{t("reading.changed_count", { count: changed.length })}</p>
      <ul>
        {changed.map(({ postId, number, before, at, author, organisation, reason }) => (
          <li key={postId}>
            <LinkToPost threadId={threadId} number={number}>
              {t("reading.changed_post", { number, organisation: affiliation(organisation), name: nameOf(author) })}
            </LinkToPost>
            {reason && <span>{t("reading.reason", { reason })}</span>}
            <Revisions postId={postId} number={number} editedAt={at} before={before} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type BarProps = PlaceProps & { onShow: (number: number) => void };

/** Leads from further down, where reading begins, to one changed post after the other, until all were told of at once. */
export function ChangedPostsBar({ region, onShow }: BarProps) {
  const t = useTranslate();
  const changed = useContext(ChangedPostsContext);
  const [told, setTold] = useState(true);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (!region.current) return undefined;
    const watching = new IntersectionObserver(([entry]) => {
      const inSight = entry?.isIntersecting ?? false;
      setTold(inSight);
      if (inSight) watching.disconnect();
    });
    watching.observe(region.current);
    return () => watching.disconnect();
  }, [region, changed]);
  const next = changed[shown];
  if (!next || told) return null;
  const show = () => {
    setShown(shown + 1);
    onShow(next.number);
  };
  return (
    <div className={styles.bar}>
      <Button variant="primary" small onClick={show}>
        {t("reading.changed_above", { count: changed.length - shown })}
      </Button>
    </div>
  );
}
