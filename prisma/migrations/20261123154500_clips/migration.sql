-- AlterTable
ALTER TABLE "medium" ADD COLUMN "seconds" INTEGER;

-- A text shows more than pictures from now on: the laws say so under other names.
DROP TRIGGER IF EXISTS "c_revision_tells_its_pictures" ON "revision";
DROP FUNCTION IF EXISTS revision_tells_its_pictures();
DROP FUNCTION IF EXISTS pictures_of(jsonb);
