import { formatOf } from "@samrad/ui/formats";
import { type PostView, type ReactionKind, reactionKinds } from "@samrad/contracts/threads";
import { Tooltip } from "@samrad/ui/tooltip";
import { ClockContext } from "@samrad/ui/time";
import { useMutation } from "@tanstack/react-query";
import { useContext } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import styles from "./post.module.css";
import { changeWindow } from "./thread-reads.ts";
import { mergeRead } from "./thread-window.ts";
import { useWriterName } from "../chatham-house/signatures.ts";

const namesShown = 20;

function useNameList(): (names: readonly string[]) => string {
  const t = useTranslate();
  const { locales } = useContext(ClockContext);
  return (names) => {
    const list = formatOf(Intl.ListFormat, locales, { type: "conjunction" });
    const shown = names.slice(0, namesShown);
    const others = names.length - shown.length;
    return list.format(others > 0 ? [...shown, t("threads.others", { count: others })] : shown);
  };
}

function useReact(post: PostView) {
  return useMutation({
    mutationFn: ({ kind, on }: { kind: ReactionKind; on: boolean }) =>
      on
        ? trpcClient.post.react.mutate({ postId: post.id, kind })
        : trpcClient.post.unreact.mutate({ postId: post.id, kind }),
    onSuccess: (changed) => changeWindow(post.threadId, (window) => mergeRead(window, [changed])),
  });
}

/** What readers think of a post, each kind with who and how many. */
export function Reactions({ post, mayReact }: { post: PostView; mayReact: boolean }) {
  const t = useTranslate();
  const { me } = useMe();
  const nameList = useNameList();
  const nameOf = useWriterName();
  const react = useReact(post);
  const peopleOf = (kind: ReactionKind) => post.reactions.find((reaction) => reaction.kind === kind)?.people ?? [];
  const shown = reactionKinds.filter((kind) => mayReact || peopleOf(kind).length > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={styles.reactions} aria-label={t("threads.reactions")}>
        {shown.map((kind) => {
          const people = peopleOf(kind);
          const isOn = people.some((person) => person.id === me?.id);
          const names = people.length > 0 ? nameList(people.map(nameOf)) : t(`threads.reaction_${kind}_help`);
          return (
            <li key={kind} data-empty={people.length === 0 || undefined}>
              <Tooltip text={names}>
                {(described) => (
                  <button
                    type="button"
                    aria-pressed={isOn}
                    {...described}
                    aria-disabled={!mayReact || undefined}
                    className={styles.reaction}
                    onClick={() => mayReact && !react.isPending && react.mutate({ kind, on: !isOn })}
                  >
                    {t(`threads.reaction_${kind}`)}
                    {people.length > 0 && <span className={styles.count}>{people.length}</span>}
                  </button>
                )}
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <FormProblem error={react.error} />
    </>
  );
}
