import { listNotificationsInput, notificationIdInput } from "@samrad/contracts/notifications";
import { markAllNotificationsRead, markNotificationRead } from "@samrad/domain/notifications/commands";
import { countUnreadNotifications, listNotifications } from "@samrad/domain/notifications/queries";
import { memberProcedure, readingProcedure, router } from "../trpc.ts";

export const notificationRouter = router({
  list: memberProcedure.input(listNotificationsInput).query(({ ctx, input }) => listNotifications(ctx, input)),
  count: memberProcedure.query(({ ctx }) => countUnreadNotifications(ctx)),
  markRead: readingProcedure.input(notificationIdInput).mutation(async ({ ctx, input }) => {
    await markNotificationRead(ctx, input.notificationId);
    ctx.tell(ctx.actor.personId, "notified");
  }),
  markAllRead: readingProcedure.mutation(async ({ ctx }) => {
    await markAllNotificationsRead(ctx);
    ctx.tell(ctx.actor.personId, "notified");
  }),
});
