-- Each reply asks who watches its thread: of all who have read it, a few.
CREATE INDEX "reading_watched_idx" ON "reading"("thread_id") WHERE "follow" = 'watch';
