import type { OwnFlag } from "@samrad/contracts/flags";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./flags.module.css";
import { PlaceLink } from "./place-link.tsx";
import { Said } from "./ruling-note.tsx";

function Answer({ answer }: Pick<OwnFlag, "answer">) {
  const t = useTranslate();
  if (!answer) return <p className={styles.about}>{t("flags.waits")}</p>;
  return (
    <>
      <p>
        <strong>{t(`flags.answer_${answer.kind}`)}</strong> <Time value={answer.at} />
      </p>
      <Said {...answer} />
      {answer.overturned && <p>{t("flags.answer_overturned")}</p>}
    </>
  );
}

function Row({ flag }: { flag: OwnFlag }) {
  const t = useTranslate();
  return (
    <li className={styles.row}>
      <p>
        <PlaceLink {...flag} />
      </p>
      <p className={styles.about}>
        <Tag>{t(`flags.reason_${flag.reason}`)}</Tag>
        {flag.about === "thread" && <span>{t("flags.whole_thread")}</span>}
        <Time value={flag.at} />
      </p>
      <Said {...flag} />
      <Answer answer={flag.answer} />
    </li>
  );
}

/** What the reader has reported, and what came of it. */
export function OwnFlags() {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const query = useInfiniteQuery(
    trpc.flag.own.infiniteQueryOptions({}, { getNextPageParam: ({ cursor }) => cursor ?? undefined }),
  );
  const flags = query.data?.pages.flatMap((page) => page.flags);
  if (!flags && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!flags) return <Skeleton label={t("frame.loading")} />;
  if (flags.length === 0) return <EmptyState title={t("flags.none")}>{t("flags.none_text")}</EmptyState>;
  return (
    <>
      <ul ref={list} className={styles.list}>
        {flags.map((flag) => (
          <Row key={flag.id} flag={flag} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("moderation.more")}
        </Button>
      )}
    </>
  );
}
