-- The audit log is written by this function alone. The same event twice is one entry; who and from where is what the
-- server knows; when is what the client says, within reason. Deleting and the like are recorded by the functions that do them.
CREATE FUNCTION app.record_action(
    event_id uuid, persona_id uuid, action text, details jsonb, occurred_at timestamptz
) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asking uuid := app.current_user_id();
BEGIN
    IF asking IS NULL THEN
        RAISE EXCEPTION 'this login is nobody''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF record_action.action IS NULL OR record_action.action NOT IN ('view', 'export', 'compare', 'messaging') THEN
        RAISE EXCEPTION 'this action is not recorded here' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF jsonb_typeof(record_action.details) IS DISTINCT FROM 'object'
        OR octet_length(record_action.details::text) > 8192 THEN
        RAISE EXCEPTION 'details are an object of 8 kB at most' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF NOT EXISTS (SELECT FROM public.personas WHERE personas.id = record_action.persona_id) THEN
        RAISE EXCEPTION 'no such persona'
            USING ERRCODE = 'PD001', DETAIL = coalesce(record_action.persona_id::text, '');
    END IF;
    INSERT INTO public.persona_audit_log (id, persona_id, user_id, action, details, ip_address, user_agent, "timestamp")
    VALUES (
        record_action.event_id,
        record_action.persona_id,
        asking,
        record_action.action,
        record_action.details,
        host(inet_client_addr()),
        left(nullif(current_setting('application_name'), ''), 200),
        greatest(
            least(record_action.occurred_at, clock_timestamp()), clock_timestamp() - interval '30 days'
        )
    )
    ON CONFLICT (id) DO NOTHING;
END
$$;
ALTER FUNCTION app.record_action(uuid, uuid, text, jsonb, timestamptz) OWNER TO persona_desktop_functions;
