-- The code on a printed copy leads to the address of this installation. Copies kept so far may lead anywhere: to the host that a
-- request named, or to one that no browser reaches. They are printed anew when they are next asked for.
DELETE FROM "report_pdf";
ALTER TABLE "report_pdf" ADD COLUMN "site" TEXT NOT NULL;
GRANT SELECT ("site") ON "report_pdf" TO xinqiao_app;
