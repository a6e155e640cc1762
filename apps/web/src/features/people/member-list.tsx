import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Textfield } from "@samrad/ui/textfield";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import { MemberRow } from "./member-row.tsx";
import styles from "./people.module.css";

function usePeople(text: string) {
  return useInfiniteQuery(
    trpc.person.list.infiniteQueryOptions({ text }, { ...nextPage, placeholderData: keepPreviousData }),
  );
}

/** Everybody who is or was in the network, by name. */
export function MemberList() {
  const t = useTranslate();
  const [text, setText] = useState("");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePeople(useDeferredValue(text));
  const people = data?.pages.flatMap((page) => page.people);
  return (
    <div className={styles.column}>
      <Textfield
        label={t("people.find")}
        type="search"
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
      />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!people && !error && <Skeleton label={t("frame.loading")} widths={[60, 40, 60, 40]} />}
      {people?.length === 0 && <EmptyState title={t("people.none_found")} />}
      <ul className={styles.list}>
        {people?.map((person) => (
          <MemberRow key={person.id} person={person} />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("frame.show_more")}
        </Button>
      )}
    </div>
  );
}
