import { useTranslate } from "../language/use-translate.ts";
import { useConnection } from "./connection.ts";
import styles from "./frame.module.css";

/** A word on the connection: in full when something is amiss, hardly seen when all is well. */
export function ConnectionState() {
  const t = useTranslate();
  const connection = useConnection();
  return (
    <p className={styles.connection} data-state={connection} role="status">
      {connection !== "unknown" && t(`frame.connection_${connection}`)}
    </p>
  );
}
