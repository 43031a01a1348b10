-- The code on a printed copy leads to the address of this installation. Copies kept so far may lead anywhere: to the host that a
-- request named, or to one that no browser reaches. They are printed anew when they are next asked for.
DELETE FROM "report_pdf";
ALTER TABLE "report_pdf" ADD COLUMN "site" TEXT NOT NULL;
ALTER TABLE "report_pdf" DROP CONSTRAINT "report_pdf_pkey", ADD CONSTRAINT "report_pdf_pkey" PRIMARY KEY ("report_id", "membership_id", "locale", "site");
GRANT SELECT ("site") ON "report_pdf" TO xinqiao_app;

DROP FUNCTION report_copy_of(uuid, uuid, text, timestamptz);
CREATE FUNCTION report_copy_of(p_report uuid, p_membership uuid, p_locale text, p_site text, p_at timestamptz) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.content FROM report_pdf c
  WHERE c.report_id = p_report AND c.membership_id = p_membership AND c.locale = p_locale AND c.site = p_site
    AND report_is_open_to(p_report, p_membership, p_at)
$$;
REVOKE ALL ON FUNCTION report_copy_of(uuid, uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_copy_of(uuid, uuid, text, text, timestamptz) TO xinqiao_app;
