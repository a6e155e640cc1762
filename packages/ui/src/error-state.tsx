import type { ReactNode } from "react";
import { Alert } from "./alert.tsx";

type Props = { title: ReactNode; children: ReactNode; reference?: ReactNode; action?: ReactNode };

/** What happened, what was kept, what to do; stands where the content would. */
export function ErrorState({ title, children, reference, action }: Props) {
  return (
    <Alert tone="danger" title={title}>
      <p>{children}</p>
      {reference && <p className="samrad-small">{reference}</p>}
      {action && <div>{action}</div>}
    </Alert>
  );
}
