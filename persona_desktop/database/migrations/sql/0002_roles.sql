-- Two roles of the whole server, shared by all databases of ours on it:
-- persona_desktop_functions owns the functions through which people write; nobody logs in as it.
-- persona_desktop_people is every person's role: it may read, and call those functions.
DO $$
DECLARE
    wanted name;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['persona_desktop_functions', 'persona_desktop_people']::name[] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', wanted);
        END IF;
    END LOOP;
EXCEPTION
    -- Another database of the server was migrated in this very moment and made them.
    WHEN duplicate_object OR unique_violation THEN
        NULL;
END
$$;

DO $$
BEGIN
    EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO persona_desktop_people', current_database());
END
$$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
-- Nobody fills the disk with large objects.
REVOKE EXECUTE ON FUNCTION
    pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid), pg_catalog.lo_from_bytea(oid, bytea)
    FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO persona_desktop_functions, persona_desktop_people;
GRANT USAGE ON SCHEMA app TO persona_desktop_functions, persona_desktop_people;
-- Taken back in 0002_rights.sql: whoever owns a function needs it only while becoming its owner.
GRANT CREATE ON SCHEMA app TO persona_desktop_functions;

-- The functions work with these tables and nothing else.
GRANT SELECT (id, full_name, email, is_active, deleted_at) ON public.users TO persona_desktop_functions;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON public.projects, public.personas, public.focus_groups, public.persona_responses
    TO persona_desktop_functions;
GRANT SELECT, INSERT ON public.persona_audit_log TO persona_desktop_functions;
GRANT SELECT ON app.account, app.server_identity TO persona_desktop_functions;
