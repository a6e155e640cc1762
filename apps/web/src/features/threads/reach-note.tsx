import { type Document, walk } from "@samrad/contracts/document";
import type { LinkReach, Reach } from "@samrad/contracts/reach";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { quotedThreads } from "./linked-threads.ts";
import styles from "./composer.module.css";

type Named = { people: string[]; organisations: string[]; quotedPosts: string[]; threads: string[] };

/** What a text names: people, organisations, posts that it quotes, threads that it links to. */
function namedIn(document: Document): Named {
  const found = { people: new Set<string>(), organisations: new Set<string>(), quotedPosts: new Set<string>() };
  for (const node of walk(document)) {
    if (node.type === "mention") found[node.attrs.kind === "person" ? "people" : "organisations"].add(node.attrs.id);
    if (node.type === "quote") found.quotedPosts.add(node.attrs.postId);
  }
  const { people, organisations, quotedPosts } = found;
  return {
    people: [...people],
    organisations: [...organisations],
    quotedPosts: [...quotedPosts],
    threads: quotedThreads(document, location.origin),
  };
}

function useToldNames({ people, organisations, quoted }: Reach) {
  const t = useTranslate();
  const told = [
    ...people.filter(({ told: is }) => is).map(({ name }) => name),
    ...organisations
      .filter(({ told: is }) => is)
      .map(({ name, members }) => t("writing.organisation_told", { name, count: members })),
    ...quoted.map(({ name }) => t("writing.quoted_told", { name })),
  ];
  const untold = [...people, ...organisations].filter(({ told: is }) => !is).map(({ name }) => name);
  return { told, untold };
}

function LinkNote({ link }: { link: LinkReach }) {
  const t = useTranslate();
  if (link.openFor === "all") return null;
  if (link.openFor === "unknown") return <li>{t("writing.link_unknown")}</li>;
  const organisations = link.organisations.map(({ name }) => name).join(", ");
  const isForMembers = link.openFor === "members";
  return (
    <li className={styles.warning}>
      {isForMembers ? t("writing.link_members") : t("writing.link_organisations", { organisations })}{" "}
      <q lang={link.lang}>{link.title}</q>
    </li>
  );
}

type Props = { document: Document; spaceId: string; threadId: string | undefined };

/** What sending will do: who is told, who cannot be, and which links some readers cannot open. */
export function ReachNote({ document, spaceId, threadId }: Props) {
  const t = useTranslate();
  const named = namedIn(document);
  const isAny = Object.values(named).some((ids) => ids.length > 0);
  const { data } = useQuery(
    trpc.post.reach.queryOptions(
      { spaceId, threadId: threadId ?? null, ...named },
      { enabled: isAny, placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  if (!isAny || !data) return null;
  return <ReachList reach={data} title={t("writing.reach")} />;
}

function ReachList({ reach, title }: { reach: Reach; title: string }) {
  const t = useTranslate();
  const { told, untold } = useToldNames(reach);
  const strict = reach.links.filter(({ openFor }) => openFor !== "all");
  if (told.length + untold.length + strict.length === 0) return null;
  return (
    <section className={styles.reach} aria-label={title} aria-live="polite">
      <ul>
        {told.length > 0 && <li>{t("writing.told", { names: told.join(", ") })}</li>}
        {told.length > 0 && reach.watchers > 0 && <li>{t("writing.watchers", { count: reach.watchers })}</li>}
        {untold.length > 0 && <li className={styles.warning}>{t("writing.untold", { names: untold.join(", ") })}</li>}
        {strict.map((link) => (
          <LinkNote key={link.threadId} link={link} />
        ))}
      </ul>
    </section>
  );
}
