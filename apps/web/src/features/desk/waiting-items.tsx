import type { ReactNode } from "react";
import styles from "./desk.module.css";

/** One of what waits: what it is, and a line about it. */
export type WaitingItem = { id: string; title: ReactNode; about: ReactNode };

type Props = { items: readonly WaitingItem[]; currentId: string | undefined; onOpen: (id: string) => void };

/** What waits for a decision, and what is looked at among it. */
export function WaitingItems({ items, currentId, onOpen }: Props) {
  return (
    <div className={styles.waiting}>
      <ol>
        {items.map(({ id, title, about }) => (
          <li key={id}>
            <button type="button" aria-current={id === currentId ? "true" : undefined} onClick={() => onOpen(id)}>
              <span>{title}</span>
              <span className={styles.about}>{about}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
