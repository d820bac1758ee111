-- CreateIndex
CREATE INDEX "article_standing_state_waiting_since_article_id_idx" ON "article_standing"("state", "waiting_since", "article_id");
