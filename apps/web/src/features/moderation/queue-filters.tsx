import { flagReasons } from "@samrad/contracts/flags";
import { inLanguage } from "@samrad/contracts/languages";
import { Select } from "@samrad/ui/select";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { readQueueAddress, type WantedQueue } from "./queue-address.ts";
import styles from "./queue.module.css";

/** Narrows the queue down to a reason or a space. */
export function QueueFilters({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: spaces = [] } = useQuery(trpc.space.list.queryOptions());
  const narrow = (change: Record<string, string>) => {
    const { item: _item, ...rest } = wanted;
    void navigate({ to: "/moderation/queue", search: readQueueAddress({ ...rest, ...change }), replace: true });
  };
  const any = { value: "", label: t("moderation.any") };
  return (
    <div className={styles.filters}>
      <Select
        label={t("flags.reason")}
        value={wanted.reason ?? ""}
        onChange={({ target }) => narrow({ reason: target.value })}
        options={[any, ...flagReasons.map((value) => ({ value, label: t(`flags.reason_${value}`) }))]}
      />
      <Select
        label={t("moderation.space")}
        value={wanted.space ?? ""}
        onChange={({ target }) => narrow({ space: target.value })}
        options={[any, ...spaces.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text }))]}
      />
    </div>
  );
}
