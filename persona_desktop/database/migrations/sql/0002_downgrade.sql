-- Everything that was granted or made here goes; the two roles go with the last database of ours on the server.
DO $$
DECLARE
    ours regprocedure;
BEGIN
    FOR ours IN SELECT oid::regprocedure FROM pg_catalog.pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY oid DESC LOOP
        EXECUTE format('DROP ROUTINE %s', ours);
    END LOOP;
END
$$;
-- One by one, for DROP OWNED BY would lock people out of every other database of ours on the server.
REVOKE ALL ON ALL TABLES IN SCHEMA public, app FROM persona_desktop_functions, persona_desktop_people;
REVOKE ALL ON SCHEMA public, app FROM persona_desktop_functions, persona_desktop_people;
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM persona_desktop_people', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database());
    IF current_setting('server_version_num')::int < 150000 THEN
        GRANT CREATE ON SCHEMA public TO PUBLIC;
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION
    pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid), pg_catalog.lo_from_bytea(oid, bytea)
    TO PUBLIC;
DO $$
BEGIN
    DROP ROLE persona_desktop_people, persona_desktop_functions;
EXCEPTION
    WHEN dependent_objects_still_exist THEN
        RAISE NOTICE 'other databases of this server use the roles';
END
$$;
