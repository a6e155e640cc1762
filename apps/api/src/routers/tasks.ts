import { listTasks } from "@samrad/domain/tasks/queries";
import { memberProcedure, router } from "../trpc.ts";

export const taskRouter = router({ list: memberProcedure.query(({ ctx }) => listTasks(ctx)) });
