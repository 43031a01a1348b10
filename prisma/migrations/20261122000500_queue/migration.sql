-- The job queue keeps its own tables in a schema of its own; the runtime role owns that schema and nothing else.
CREATE SCHEMA pgboss AUTHORIZATION xinqiao_app;
