-- Who is asking: the role that logged in, which no client can choose, mapped through app.account.

CREATE FUNCTION app.current_user_id() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
BEGIN ATOMIC
    SELECT account.user_id FROM app.account WHERE account.login_role = session_user;
END;
ALTER FUNCTION app.current_user_id() OWNER TO persona_desktop_functions;

-- The projects that the asking person may write: her own and, in a local workspace, all.
CREATE FUNCTION app.writable_projects() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
BEGIN ATOMIC
    SELECT projects.id
    FROM public.projects
    CROSS JOIN app.server_identity
    CROSS JOIN (SELECT app.current_user_id() AS user_id) AS asking
    WHERE asking.user_id IS NOT NULL
      AND (server_identity.is_local_workspace OR projects.owner_id = asking.user_id);
END;
ALTER FUNCTION app.writable_projects() OWNER TO persona_desktop_functions;

-- What the sidebar says: who is asking, and where.
CREATE FUNCTION app.workspace_facts(
    OUT is_local_workspace boolean, OUT generation uuid, OUT user_id uuid, OUT user_name text, OUT has_demo boolean
)
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
BEGIN ATOMIC
    SELECT
        server_identity.is_local_workspace,
        server_identity.generation,
        asking.id,
        asking.full_name,
        EXISTS (SELECT FROM app.demo_row)
    FROM app.server_identity
    LEFT JOIN public.users AS asking ON asking.id = app.current_user_id();
END;
ALTER FUNCTION app.workspace_facts() OWNER TO persona_desktop_functions;
GRANT SELECT ON app.demo_row TO persona_desktop_functions;
