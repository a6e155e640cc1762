import type { Writer } from "@samrad/contracts/people";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { useDeferredValue } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./print.module.css";
import { threadAddress, useDay, useThreadCitation, useToday } from "./thread-citation.ts";
import { useWriterName } from "../chatham-house/signatures.ts";

/** Who has written in what is printed, each organisation with its people. */
function participants(posts: readonly PostView[], nameOf: (writer: Writer) => string): string[] {
  const people = new Map<string, Set<string>>();
  for (const { organisation, author } of posts) {
    const group = organisation?.name ?? "";
    people.set(group, (people.get(group) ?? new Set()).add(nameOf(author)));
  }
  return [...people].map(([group, names]) =>
    group === "" ? [...names].join(", ") : `${group} (${[...names].join(", ")})`,
  );
}

type Props = { thread: ThreadView; posts: readonly PostView[] };

function Head({ thread, posts }: Props) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const day = useDay();
  const today = useToday();
  const citation = useThreadCitation(thread);
  const numbers = { from: posts[0]?.number ?? 0, to: posts.at(-1)?.number ?? 0, count: thread.postCount };
  return (
    <dl className={styles.print}>
      <dt>{t("reading.print_address")}</dt>
      <dd>{threadAddress(thread)}</dd>
      <dt>{t("reading.print_dates")}</dt>
      <dd>
        {t("reading.print_from_to", {
          from: day(thread.createdAt),
          to: day(thread.lastPostAt),
          today,
        })}
      </dd>
      <dt>{t("reading.print_posts")}</dt>
      <dd>{t("reading.print_range", numbers)}</dd>
      <dt>{t("reading.print_participants")}</dt>
      <dd>{participants(posts, nameOf).join("; ")}</dd>
      <dt>{t("reading.cite")}</dt>
      <dd>{citation}</dd>
    </dl>
  );
}

/**
 * What a printed thread has to say of itself: where it stands, from when it is, who wrote in it, how to cite it. On the
 * screen nobody sees it, so it comes after what is seen.
 */
export function PrintHead(props: Props) {
  const drawn = useDeferredValue(true, false);
  return drawn && <Head {...props} />;
}
