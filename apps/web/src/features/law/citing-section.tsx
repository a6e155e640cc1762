import type { CitingCounts, CitingItem, ListCitingInput } from "@samrad/contracts/provisions";
import { questionName } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { Time } from "@samrad/ui/time";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { nextPage } from "../../frame/next-page.ts";
import { rowLink, useRowKeys } from "../../frame/use-row-keys.ts";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { OrganisationNames } from "../discussions/organisation-names.tsx";
import { SpaceName } from "../discussions/space-name.tsx";
import { Problem } from "../problems/problem.tsx";
import { CitingFilters } from "./citing-filters.tsx";
import type { LawSearch } from "./law-address.ts";
import citing from "./citing.module.css";
import styles from "./law.module.css";
import { headingIn, ProvisionLink, useLabel } from "./names.tsx";

function ItemTitle({ item }: { item: CitingItem }) {
  const language = useLanguage();
  const t = useTranslate();
  if (item.question) {
    const { text, lang } = headingIn(item.question.title, language);
    return (
      <Link to="/questions/$number" params={{ number: questionName(item.question.number) }} {...rowLink}>
        <span className={citing.kind}>
          {t(`law.kind_${item.kind}`)} {questionName(item.question.number)}
        </span>{" "}
        <span lang={lang}>{text}</span>
      </Link>
    );
  }
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: item.id }}
      search={item.post ? { post: item.post.number } : {}}
      {...rowLink}
    >
      <span lang={item.title?.lang}>{item.title?.text}</span>
    </Link>
  );
}

const mostKeys = 4;

function Keys({ keys, root }: { keys: readonly string[]; root: string }) {
  const label = useLabel();
  const below = keys.filter((key) => key !== root);
  if (below.length === 0) return null;
  return (
    <span className={citing.keys}>
      {below.slice(0, mostKeys).map((key) => (
        <ProvisionLink key={key} to={key}>
          {label(key)}
        </ProvisionLink>
      ))}
      {below.length > mostKeys && <span>+{below.length - mostKeys}</span>}
    </span>
  );
}

function ItemRow({ item, root }: { item: CitingItem; root: string }) {
  return (
    <li className={citing.item}>
      <h3>
        <ItemTitle item={item} />
      </h3>
      {item.post && (
        <p className={citing.excerpt} lang={item.post.lang}>
          … {item.post.excerpt} …
        </p>
      )}
      <p className={citing.origin}>
        {item.organisations.length > 0 && (
          <span>
            <OrganisationNames organisations={item.organisations} />
          </span>
        )}
        {item.space && (
          <span>
            <SpaceName space={item.space} />
          </span>
        )}
        <span>
          <Time value={item.at} />
        </span>
      </p>
      <Keys keys={item.keys} root={root} />
    </li>
  );
}

function Items({ filters }: { filters: ListCitingInput }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const query = useInfiniteQuery({
    ...trpc.provision.citing.infiniteQueryOptions(filters, nextPage),
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  if (!items && query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!items) return <Skeleton label={t("frame.loading")} widths={[70, 96, 40, 62, 92, 44]} />;
  if (items.length === 0) return <EmptyState title={t("law.nothing_cites")}>{t("law.nothing_cites_text")}</EmptyState>;
  return (
    <>
      <ul ref={list} className={citing.items} aria-busy={query.isPlaceholderData || undefined}>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} root={filters.key} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
          {t("law.show_more")}
        </Button>
      )}
    </>
  );
}

type Props = {
  provisionKey: string;
  search: LawSearch;
  filters: ListCitingInput;
  counts: CitingCounts | undefined;
};

/** What cites the provision or a part of it, with filters that stand in the address. */
export function CitingSection({ provisionKey, search, filters, counts }: Props) {
  const t = useTranslate();
  return (
    <section className={styles.section} aria-labelledby="law-citing">
      <h2 id="law-citing">{counts ? t("law.cited_by_title", { count: counts.total }) : t("law.citing")}</h2>
      {counts && <CitingFilters provisionKey={provisionKey} search={search} counts={counts} />}
      <Items filters={filters} />
    </section>
  );
}
