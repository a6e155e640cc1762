import type { OwnFlag } from "@samrad/contracts/flags";
import { EmptyState } from "@samrad/ui/empty-state";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useInfiniteQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { PagedList } from "../../frame/paged-list.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { PlaceLink } from "./place-link.tsx";
import { Said } from "./ruling-note.tsx";

function Answer({ answer }: Pick<OwnFlag, "answer">) {
  const t = useTranslate();
  if (!answer) return <p className="samrad-about">{t("flags.waits")}</p>;
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
    <li>
      <p>
        <PlaceLink {...flag} />
      </p>
      <p className="samrad-about">
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
  const query = useInfiniteQuery(trpc.flag.own.infiniteQueryOptions({}, nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.flags)}
      none={<EmptyState title={t("flags.none")}>{t("flags.none_text")}</EmptyState>}
      renderRow={(flag) => <Row key={flag.id} flag={flag} />}
    />
  );
}
