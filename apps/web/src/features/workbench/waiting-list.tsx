import type { WaitingThread, WorkbenchOrder } from "@samrad/contracts/workbench";
import { workbenchOrders } from "@samrad/contracts/workbench";
import { Segments } from "@samrad/ui/segments";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { WaitingItems } from "../desk/waiting-items.tsx";
import type { Desk } from "./use-desk.ts";
import styles from "./workbench.module.css";

type Props = { desk: Desk; threads: readonly WaitingThread[]; order: WorkbenchOrder };

/** The threads that wait, the one that is looked at among them. */
export function WaitingList({ desk, threads, order }: Props) {
  const t = useTranslate();
  return (
    <nav className={styles.waiting} aria-label={t("workbench.view_waiting")}>
      <Segments label={t("workbench.order")}>
        {workbenchOrders.map((one) => (
          <Link
            key={one}
            to="/workbench"
            search={one === "active" ? { order: "active" } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            {...(one === order && { "aria-current": "page" })}
          >
            {t(`workbench.order_${one}`)}
          </Link>
        ))}
      </Segments>
      <WaitingItems
        currentId={desk.currentId}
        onOpen={desk.goTo}
        items={threads.map((thread) => ({
          id: thread.id,
          title: <span lang={thread.lang}>{thread.title}</span>,
          about: (
            <>
              {thread.organisation?.name ?? t("rule.name")} ·{" "}
              <Time value={order === "oldest" ? thread.createdAt : thread.lastPostAt} />
            </>
          ),
        }))}
      />
    </nav>
  );
}
