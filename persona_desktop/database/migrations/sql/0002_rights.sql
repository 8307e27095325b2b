-- What people may do: read what is theirs to read, and call the functions. Nothing else, and PUBLIC nothing at all.
REVOKE CREATE ON SCHEMA app FROM persona_desktop_functions;
REVOKE ALL ON SCHEMA app FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, persona_desktop_people;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;

-- Passwords, keys and e-mail addresses of users are nobody's business; neither are addresses in the audit log.
GRANT SELECT (id, full_name) ON public.users TO persona_desktop_people;
GRANT SELECT ON public.projects, public.personas, public.focus_groups, public.persona_responses
    TO persona_desktop_people;
GRANT SELECT (id, persona_id, user_id, action, details, "timestamp") ON public.persona_audit_log
    TO persona_desktop_people;
GRANT SELECT ON app.alembic_version TO persona_desktop_people;

GRANT EXECUTE ON FUNCTION
    app.current_user_id(),
    app.writable_projects(),
    app.workspace_facts(),
    app.record_action(uuid, uuid, text, jsonb, timestamptz)
    TO persona_desktop_people;
