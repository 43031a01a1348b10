-- A key stands for one content: the digest of what was asked for, and what the first request did, to tell whoever comes with another content.
-- Requests from before have neither; they are matched by what was done only.
ALTER TABLE "idempotent_request" ADD COLUMN "content_digest" TEXT;
ALTER TABLE "idempotent_request" ADD COLUMN "tells" JSONB NOT NULL DEFAULT '{}';
