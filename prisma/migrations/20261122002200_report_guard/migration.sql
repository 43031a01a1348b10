-- What was read under consent stays under it: the content of a stored report, and of its printed copies, comes out of the database
-- only for somebody who works at its bank now while the consent stands, or for the enterprise that it is about.
CREATE FUNCTION report_is_open_to(p_report uuid, p_membership uuid, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM report r
    JOIN membership m ON m.id = p_membership AND m.ended_at IS NULL
    JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
    LEFT JOIN institution i ON i.id = m.institution_id
    LEFT JOIN authorisation a ON a.id = r.authorisation_id
    LEFT JOIN financing_case c ON c.id = r.case_id
    WHERE r.id = p_report AND (
      m.uscc = r.uscc
      OR (m.institution_id = r.institution_id AND i.disabled_at IS NULL AND m.role::text LIKE 'bank%'
          AND (m.branch_id IS NULL OR c.branch_id IS NULL OR c.branch_id = m.branch_id)
          AND a.revoked_at IS NULL AND a.paused_at IS NULL
          AND coalesce((a.retain_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' > authorisation_instant(a, p_at), true))))
$$;
CREATE FUNCTION report_content_of(p_report uuid, p_membership uuid, p_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.snapshot FROM report r WHERE r.id = p_report AND report_is_open_to(p_report, p_membership, p_at)
$$;
CREATE FUNCTION report_copy_of(p_report uuid, p_membership uuid, p_locale text, p_at timestamptz) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.content FROM report_pdf c WHERE c.report_id = p_report AND c.membership_id = p_membership AND c.locale = p_locale
    AND report_is_open_to(p_report, p_membership, p_at)
$$;
REVOKE ALL ON FUNCTION report_is_open_to(uuid, uuid, timestamptz), report_content_of(uuid, uuid, timestamptz), report_copy_of(uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_content_of(uuid, uuid, timestamptz), report_copy_of(uuid, uuid, text, timestamptz) TO xinqiao_app;

REVOKE SELECT ON "report", "report_pdf" FROM xinqiao_app;
REVOKE UPDATE ON "report_pdf" FROM xinqiao_app;
GRANT SELECT ("id", "number", "uscc", "edition", "authorisation_id", "case_id", "institution_id", "membership_id", "purpose", "hash", "created_at", "valid_until") ON "report" TO xinqiao_app;
GRANT SELECT ("report_id", "membership_id", "locale", "created_at") ON "report_pdf" TO xinqiao_app;
