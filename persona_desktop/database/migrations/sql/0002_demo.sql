-- What loading and removing the demo write through. The demo brings users and a history of what they did, which nobody
-- may otherwise write; so it is for local workspaces, where all belongs to one person, and what it brings hangs on personas
-- that it made itself.
GRANT INSERT (id, email, hashed_password, full_name, is_active, is_verified, created_at, updated_at), DELETE
    ON public.users TO persona_desktop_functions;
GRANT SELECT, INSERT, DELETE ON app.demo_row TO persona_desktop_functions;

-- Answers who is asking, if the demo may be loaded and removed here, and lets one at a time do so.
CREATE FUNCTION app.begin_demo_change() RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asking uuid := app.current_user_id();
BEGIN
    IF asking IS NULL THEN
        RAISE EXCEPTION 'this login is nobody''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT (SELECT server_identity.is_local_workspace FROM app.server_identity) THEN
        RAISE EXCEPTION 'the demo is for local workspaces' USING ERRCODE = 'insufficient_privilege';
    END IF;
    LOCK TABLE app.demo_row IN SHARE ROW EXCLUSIVE MODE;
    RETURN asking;
END
$$;
ALTER FUNCTION app.begin_demo_change() OWNER TO persona_desktop_functions;

-- Writes what is not there yet and remembers what it wrote. Nobody can log in as one of the users it makes: their hash
-- is nobody's, and they have no account. Answers how many personas came.
CREATE FUNCTION app.load_demo(rows jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asking uuid := app.begin_demo_change();
    loaded integer;
BEGIN
    IF EXISTS (SELECT FROM app.demo_row) THEN
        RETURN 0;
    END IF;

    WITH added AS (
        INSERT INTO public.users (
            id, email, hashed_password, full_name, is_active, is_verified, created_at, updated_at
        )
        SELECT given.id, given.email, '!', given.full_name, true, true, given.created_at, given.updated_at
        FROM jsonb_populate_recordset(NULL::public.users, rows -> 'users') AS given
        ON CONFLICT DO NOTHING
        RETURNING id
    )
    INSERT INTO app.demo_row (table_name, row_id) SELECT 'users', added.id FROM added;

    WITH added AS (
        INSERT INTO public.projects (
            id, owner_id, name, description, target_audience, research_objectives, target_demographics,
            target_sample_size, is_statistically_valid, created_at, updated_at, is_active
        )
        SELECT
            given.id, coalesce(owner.id, asking), given.name, given.description, given.target_audience,
            given.research_objectives, given.target_demographics, given.target_sample_size, false,
            given.created_at, given.updated_at, true
        FROM jsonb_populate_recordset(NULL::public.projects, rows -> 'projects') AS given
        LEFT JOIN public.users AS owner ON owner.id = given.owner_id
        ON CONFLICT (id) DO NOTHING
        RETURNING id
    )
    INSERT INTO app.demo_row (table_name, row_id) SELECT 'projects', added.id FROM added;

    WITH added AS (
        INSERT INTO public.focus_groups (
            id, project_id, name, description, persona_ids, questions, mode, status, created_at, started_at,
            completed_at, target_participants
        )
        SELECT
            given.id, given.project_id, given.name, given.description, given.persona_ids, given.questions,
            given.mode, 'completed', given.created_at, given.started_at, given.completed_at,
            given.target_participants
        FROM jsonb_populate_recordset(NULL::public.focus_groups, rows -> 'focus_groups') AS given
        ON CONFLICT (id) DO NOTHING
        RETURNING id
    )
    INSERT INTO app.demo_row (table_name, row_id) SELECT 'focus_groups', added.id FROM added;

    WITH added AS (
        INSERT INTO public.personas (
            id, project_id, age, gender, location, education_level, income_bracket, occupation, full_name,
            persona_title, headline, openness, conscientiousness, extraversion, agreeableness, neuroticism,
            power_distance, individualism, masculinity, uncertainty_avoidance, long_term_orientation, indulgence,
            "values", interests, background_story, rag_context_used, rag_citations, rag_context_details,
            needs_and_pains, segment_id, segment_name, created_at, updated_at, is_active
        )
        SELECT
            given.id, given.project_id, given.age, given.gender, given.location, given.education_level,
            given.income_bracket, given.occupation, given.full_name, given.persona_title, given.headline,
            given.openness, given.conscientiousness, given.extraversion, given.agreeableness, given.neuroticism,
            given.power_distance, given.individualism, given.masculinity, given.uncertainty_avoidance,
            given.long_term_orientation, given.indulgence, given."values", given.interests,
            given.background_story, given.rag_context_used, given.rag_citations, given.rag_context_details,
            given.needs_and_pains, given.segment_id, given.segment_name, given.created_at, given.updated_at, true
        FROM jsonb_populate_recordset(NULL::public.personas, rows -> 'personas') AS given
        ON CONFLICT (id) DO NOTHING
        RETURNING id
    )
    INSERT INTO app.demo_row (table_name, row_id) SELECT 'personas', added.id FROM added;
    GET DIAGNOSTICS loaded = ROW_COUNT;

    INSERT INTO public.persona_responses (
        id, persona_id, focus_group_id, question_text, response_text, created_at
    )
    SELECT
        given.id, given.persona_id, given.focus_group_id, given.question_text, given.response_text,
        given.created_at
    FROM jsonb_populate_recordset(NULL::public.persona_responses, rows -> 'persona_responses') AS given
    JOIN app.demo_row AS persona ON persona.table_name = 'personas' AND persona.row_id = given.persona_id
    ON CONFLICT (id) DO NOTHING;

    INSERT INTO public.persona_audit_log (id, persona_id, user_id, action, details, "timestamp")
    SELECT given.id, given.persona_id, actor.id, given.action, given.details, given."timestamp"
    FROM jsonb_populate_recordset(NULL::public.persona_audit_log, rows -> 'persona_audit_log') AS given
    JOIN app.demo_row AS persona ON persona.table_name = 'personas' AND persona.row_id = given.persona_id
    LEFT JOIN public.users AS actor ON actor.id = given.user_id
    ON CONFLICT (id) DO NOTHING;

    RETURN loaded;
END
$$;
ALTER FUNCTION app.load_demo(jsonb) OWNER TO persona_desktop_functions;

-- Takes away what load_demo wrote, and what hangs on its personas. A focus group somebody else answered in stays, a
-- project with anything left in it stays and becomes the asking person's. Answers how many personas went.
CREATE FUNCTION app.remove_demo() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asking uuid := app.begin_demo_change();
    gone uuid[] := ARRAY(SELECT demo_row.row_id FROM app.demo_row WHERE demo_row.table_name = 'personas');
    removed integer;
BEGIN
    DELETE FROM public.personas WHERE personas.id = ANY (gone);
    GET DIAGNOSTICS removed = ROW_COUNT;

    DELETE FROM public.focus_groups
    USING app.demo_row
    WHERE demo_row.table_name = 'focus_groups'
      AND demo_row.row_id = focus_groups.id
      AND NOT EXISTS (
          SELECT FROM public.persona_responses WHERE persona_responses.focus_group_id = focus_groups.id
      );
    UPDATE public.focus_groups
    SET persona_ids = ARRAY(
        SELECT kept.persona_id
        FROM unnest(focus_groups.persona_ids) WITH ORDINALITY AS kept (persona_id, place)
        WHERE kept.persona_id <> ALL (gone)
        ORDER BY kept.place
    )
    WHERE focus_groups.persona_ids && gone;

    DELETE FROM public.projects
    USING app.demo_row
    WHERE demo_row.table_name = 'projects'
      AND demo_row.row_id = projects.id
      AND NOT EXISTS (SELECT FROM public.personas WHERE personas.project_id = projects.id)
      AND NOT EXISTS (SELECT FROM public.focus_groups WHERE focus_groups.project_id = projects.id);
    UPDATE public.projects
    SET owner_id = asking, updated_at = clock_timestamp()
    FROM app.demo_row
    WHERE demo_row.table_name = 'users'
      AND demo_row.row_id = projects.owner_id
      AND NOT EXISTS (SELECT FROM app.account WHERE account.user_id = projects.owner_id);

    DELETE FROM public.users
    USING app.demo_row
    WHERE demo_row.table_name = 'users'
      AND demo_row.row_id = users.id
      AND NOT EXISTS (SELECT FROM app.account WHERE account.user_id = users.id);

    DELETE FROM app.demo_row;
    RETURN removed;
END
$$;
ALTER FUNCTION app.remove_demo() OWNER TO persona_desktop_functions;

GRANT EXECUTE ON FUNCTION app.load_demo(jsonb), app.remove_demo() TO persona_desktop_people;
