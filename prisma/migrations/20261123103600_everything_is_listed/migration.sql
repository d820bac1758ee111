-- What is live stands in the list of everything too.
INSERT INTO "listing" ("publication_id", "kind", "name", "article_id", "first_published_at")
SELECT p."id", 'all', '', p."article_id", p."first_published_at" FROM "publication" p WHERE p."ended_at" IS NULL;
