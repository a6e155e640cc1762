import type { QuestionStanding } from "@samrad/contracts/answers";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { StandingBadge } from "./standing-badge.tsx";

/** The badge of a thread that is open: it moves as authorities answer, without the thread being read again. */
export function ThreadStandings({ standings }: { standings: readonly QuestionStanding[] }) {
  const questionIds = standings.map(({ questionId }) => questionId);
  const options = trpc.answer.standings.queryOptions({ questionIds });
  const { data = standings } = useQuery({ ...options, enabled: questionIds.length > 0 });
  return <StandingBadge standings={data} />;
}
