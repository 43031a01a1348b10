-- Who signs in with a password that somebody else set chooses an own one before anything else.
ALTER TABLE "person" ADD COLUMN "password_given_at" TIMESTAMPTZ(3);
