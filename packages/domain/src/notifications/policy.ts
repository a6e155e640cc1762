import { Prisma } from "@samrad/db/client";

/**
 * What a notification `n` is told of also while the post is hidden, and until it is opened itself: what came of flags, and
 * what was decided about a post.
 */
export const isOfOrder = Prisma.sql`n.kind in ('flag_answered', 'ruled', 'appeal_answered')`;
