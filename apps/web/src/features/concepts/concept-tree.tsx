import type { ConceptRow } from "@samrad/contracts/concepts";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type CSSProperties, type KeyboardEvent, useRef, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { ConceptLabel, useConceptLabel } from "./concept-label.tsx";
import { inOrder, narrowerOptions } from "./concept-queries.ts";
import styles from "./concepts.module.css";

/** A place in the tree. A concept below two others has two of them. */
type Place = { path: string; concept: ConceptRow; level: number; parent: string | undefined };

/** The rows that show: the top, and what is below whatever is unfolded. */
function usePlaces(top: readonly ConceptRow[], unfolded: ReadonlySet<string>): Place[] {
  const language = useLanguage();
  const labelOf = useConceptLabel();
  const ids = [...new Set([...unfolded].map((path) => path.split("/").at(-1)!))];
  const below = useQueries({ queries: ids.map((id) => narrowerOptions(id)) });
  const byParent = new Map(ids.map((id, index) => [id, below[index]?.data]));
  const rowsOf = (concepts: readonly ConceptRow[], above?: Place): Place[] =>
    inOrder(concepts, labelOf, language).flatMap((concept) => {
      const path = above ? `${above.path}/${concept.id}` : concept.id;
      const place = { path, concept, level: (above?.level ?? 0) + 1, parent: above?.path };
      const isOpen = unfolded.has(path) && place.level < 30;
      return [place, ...(isOpen ? rowsOf(byParent.get(concept.id) ?? [], place) : [])];
    });
  return rowsOf(top);
}

type Moves = {
  places: readonly Place[];
  unfolded: ReadonlySet<string>;
  fold: (path: string, open: boolean) => void;
  focus: (path: string) => void;
  open: (place: Place) => void;
};

/** The keys of a tree (ARIA Authoring Practices, tree view). Returns whether the key meant something. */
function press(key: string, at: Place, { places, unfolded, fold, focus, open }: Moves): boolean {
  const index = places.indexOf(at);
  const isOpen = unfolded.has(at.path);
  const go = (place: Place | undefined) => place && focus(place.path);
  if (key === "ArrowDown") go(places[index + 1]);
  else if (key === "ArrowUp") go(places[index - 1]);
  else if (key === "Home") go(places[0]);
  else if (key === "End") go(places.at(-1));
  else if (key === "Enter" || key === " ") open(at);
  else if (key === "ArrowRight" && at.concept.narrowerCount > 0 && !isOpen) fold(at.path, true);
  else if (key === "ArrowRight" && isOpen) go(places[index + 1]);
  else if (key === "ArrowLeft" && isOpen) fold(at.path, false);
  else if (key === "ArrowLeft") go(places.find((place) => place.path === at.parent));
  else return false;
  return true;
}

type NodeProps = { place: Place; isOpen: boolean; isChosen: boolean; isCurrent: boolean; moves: Moves };

function Node({ place, isOpen, isChosen, isCurrent, moves }: NodeProps) {
  const { concept, level, path } = place;
  const hasMore = concept.narrowerCount > 0;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-expanded={hasMore ? isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      data-path={path}
      className={styles.node}
      style={{ "--level": level } as CSSProperties}
      onClick={() => moves.open(place)}
      onFocus={() => moves.focus(path)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (press(event.key, place, moves)) event.preventDefault();
      }}
    >
      <span
        className={styles.twist}
        aria-hidden="true"
        onClick={(event) => {
          if (!hasMore) return;
          event.stopPropagation();
          moves.fold(path, !isOpen);
        }}
      >
        {hasMore ? (isOpen ? "▾" : "▸") : ""}
      </span>
      <ConceptLabel concept={concept} />
      {concept.threadCount > 0 && <span className={styles.count}>{concept.threadCount}</span>}
    </li>
  );
}

type Props = { groupId: string | undefined; chosenId: string | undefined };

/** What was unfolded last: the tree stands on every page of a concept, and stays as it was on the way between them. */
let lastUnfolded: ReadonlySet<string> = new Set();

/** The vocabulary from the top down; what is below is read when it is unfolded. */
export function ConceptTree({ groupId, chosenId }: Props) {
  const t = useTranslate();
  const navigate = useNavigate();
  const tree = useRef<HTMLUListElement>(null);
  const [unfolded, setUnfolded] = useState(lastUnfolded);
  const [current, setCurrent] = useState<string>();
  const { data: top, error, refetch } = useQuery(narrowerOptions(null, groupId));
  const places = usePlaces(top ?? [], unfolded);
  if (error && !top) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!top) return <Skeleton label={t("frame.loading")} widths={[60, 75, 50, 80, 65, 55]} />;
  const chosen = places.find(({ concept }) => concept.id === chosenId);
  const focused = places.find(({ path }) => path === current) ?? chosen ?? places[0];
  const moves: Moves = {
    places,
    unfolded,
    fold: (path, open) => {
      lastUnfolded = new Set(open ? [...unfolded, path] : [...unfolded].filter((one) => one !== path));
      setUnfolded(lastUnfolded);
    },
    focus: (path) => {
      setCurrent(path);
      tree.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
    },
    open: ({ concept }) =>
      void navigate({
        to: "/concepts/$conceptId",
        params: { conceptId: concept.id },
        search: { group: groupId },
        resetScroll: false,
      }),
  };
  return (
    <ul ref={tree} role="tree" aria-label={t("concepts.tree")} className={styles.tree}>
      {places.map((place) => (
        <Node
          key={place.path}
          place={place}
          isOpen={unfolded.has(place.path)}
          isChosen={place.concept.id === chosenId}
          isCurrent={place.path === focused?.path}
          moves={moves}
        />
      ))}
    </ul>
  );
}
