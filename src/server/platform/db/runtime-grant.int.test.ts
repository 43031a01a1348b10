import fs from "node:fs";
import { afterAll, expect, it } from "vitest";
import { testWorld } from "../testing/test-world";

const world = await testWorld();
afterAll(() => world.close());

const page = "docs/runtime-role.md";
const foreword = `# What the runtime role may do

Read off a migrated database; a test compares, so a new right is a conscious act (\`WRITE_DOCS=1\` writes the page anew). Columns in brackets: that right on these columns alone. Rows are narrowed further by policies and triggers (docs/adr/0011).
`;

/** What is granted to the role or to everybody, an object a line: tables and their columns, sequences, functions of ours, schemas. */
async function listGrants(): Promise<string[]> {
  const rows = await world.ownerSql<{ object: string; rights: string }[]>`
    WITH granted AS (
      SELECT c.relkind::text AS kind, c.relname::text AS object, a.privilege_type AS right, NULL::text AS column
      FROM pg_class c CROSS JOIN aclexplode(c.relacl) a WHERE c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace) AND a.grantee IN (0, 'xinqiao_app'::regrole)
      UNION ALL
      SELECT c.relkind::text, c.relname::text, a.privilege_type, t.attname::text
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid CROSS JOIN aclexplode(t.attacl) a WHERE c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace) AND a.grantee IN (0, 'xinqiao_app'::regrole)
    ), each AS (
      SELECT kind, object, "right" || coalesce(' (' || string_agg("column", ', ' ORDER BY "column") || ')', '') AS one FROM granted GROUP BY kind, object, "right"
    )
    SELECT object, string_agg(one, ', ' ORDER BY one) AS rights FROM each GROUP BY kind, object
    UNION ALL
    SELECT p.oid::regprocedure::text, 'EXECUTE' || CASE WHEN p.prosecdef THEN ' as the owner' ELSE '' END || CASE WHEN a.grantee = 0 THEN ', everybody' ELSE '' END
    FROM pg_proc p CROSS JOIN aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    WHERE p.pronamespace = 'public'::regnamespace AND a.grantee IN (0, 'xinqiao_app'::regrole) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'schema ' || n.nspname, string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)
    FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a WHERE n.nspname IN ('public', 'vault', 'pgboss') AND a.grantee = 'xinqiao_app'::regrole GROUP BY n.nspname
    UNION ALL
    SELECT 'this database', coalesce(string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), 'nothing')
    FROM pg_database d CROSS JOIN aclexplode(d.datacl) a WHERE d.datname = current_database() AND a.grantee IN (0, 'xinqiao_app'::regrole)
    ORDER BY 1`;
  return rows.map(({ object, rights }) => `| ${object} | ${rights} |`);
}

it("the runtime role has the rights that docs/runtime-role.md lists, and no others", async () => {
  const text = `${foreword}\n| On | Rights |\n|---|---|\n${(await listGrants()).join("\n")}\n`;
  if (process.env.WRITE_DOCS === "1") fs.writeFileSync(page, text);
  expect(text.split("\n")).toEqual(fs.readFileSync(page, "utf8").split("\n"));
});
