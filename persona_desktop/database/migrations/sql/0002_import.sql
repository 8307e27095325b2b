-- What an import writes through: a few calls of these in one transaction. Each decides for itself who may; rows come as
-- one JSON text, because that is how a single call carries many rows without a table to put them into first.

-- Raises unless the asking person may write the project; a project that is gone since the preview is a conflict.
CREATE FUNCTION app.require_writable_project(project_id uuid) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM public.projects
        WHERE projects.id = require_writable_project.project_id AND projects.is_active
    ) THEN
        RAISE EXCEPTION 'no such project' USING ERRCODE = 'PD002';
    END IF;
    IF NOT EXISTS (
        SELECT FROM app.writable_projects() AS writable(id)
        WHERE writable.id = require_writable_project.project_id
    ) THEN
        RAISE EXCEPTION 'this person may not write the project' USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;
ALTER FUNCTION app.require_writable_project(uuid) OWNER TO persona_desktop_functions;

-- Makes a project of the asking person's own.
CREATE FUNCTION app.import_project(project_id uuid, name text, sample_size integer) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asking uuid := app.current_user_id();
BEGIN
    IF asking IS NULL THEN
        RAISE EXCEPTION 'this login is nobody''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO public.projects (
        id, owner_id, name, target_demographics, target_sample_size, is_statistically_valid,
        created_at, updated_at, is_active
    )
    VALUES (
        import_project.project_id, asking, import_project.name, '{}', greatest(import_project.sample_size, 1), false,
        clock_timestamp(), clock_timestamp(), true
    );
END
$$;
ALTER FUNCTION app.import_project(uuid, text, integer) OWNER TO persona_desktop_functions;

-- Makes focus groups that took place elsewhere: they are complete.
CREATE FUNCTION app.import_focus_groups(project_id uuid, given json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM app.require_writable_project(import_focus_groups.project_id);
    INSERT INTO public.focus_groups (
        id, project_id, name, persona_ids, questions, mode, status, created_at, target_participants
    )
    SELECT
        g.id, import_focus_groups.project_id, g.name, g.persona_ids, g.questions, 'normal', 'completed',
        coalesce(g.created_at, clock_timestamp()), cardinality(g.persona_ids)
    FROM json_populate_recordset(NULL::public.focus_groups, import_focus_groups.given) AS g;
END
$$;
ALTER FUNCTION app.import_focus_groups(uuid, json) OWNER TO persona_desktop_functions;

-- Adds personas to a project: objects with the columns of the table; what is not listed below is not taken from them.
CREATE FUNCTION app.import_personas(project_id uuid, given json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    readable boolean;
BEGIN
    PERFORM app.require_writable_project(import_personas.project_id);
    WITH added AS (
        INSERT INTO public.personas AS n (
            id, project_id, age, gender, location, education_level, income_bracket, occupation,
            full_name, persona_title, headline,
            openness, conscientiousness, extraversion, agreeableness, neuroticism,
            power_distance, individualism, masculinity, uncertainty_avoidance, long_term_orientation, indulgence,
            "values", interests, background_story, personality_prompt,
            rag_context_used, rag_citations, rag_context_details, needs_and_pains,
            segment_id, segment_name, created_at, updated_at, is_active
        )
        SELECT
            p.id, import_personas.project_id, p.age, p.gender, p.location, p.education_level, p.income_bracket, p.occupation,
            p.full_name, p.persona_title, p.headline,
            p.openness, p.conscientiousness, p.extraversion, p.agreeableness, p.neuroticism,
            p.power_distance, p.individualism, p.masculinity, p.uncertainty_avoidance, p.long_term_orientation, p.indulgence,
            p."values", p.interests, p.background_story, p.personality_prompt,
            coalesce(p.rag_context_used, false), p.rag_citations, p.rag_context_details, p.needs_and_pains,
            p.segment_id, p.segment_name, coalesce(p.created_at, clock_timestamp()), clock_timestamp(), true
        FROM json_populate_recordset(NULL::public.personas, import_personas.given) AS p
        RETURNING app.is_readable_persona(
            n.age,
            least(
                n.openness, n.conscientiousness, n.extraversion, n.agreeableness, n.neuroticism, n.power_distance,
                n.individualism, n.masculinity, n.uncertainty_avoidance, n.long_term_orientation, n.indulgence
            ),
            greatest(
                n.openness, n.conscientiousness, n.extraversion, n.agreeableness, n.neuroticism, n.power_distance,
                n.individualism, n.masculinity, n.uncertainty_avoidance, n.long_term_orientation, n.indulgence
            ),
            n.rag_citations, n.rag_context_details, n.needs_and_pains
        ) AS is_readable
    )
    SELECT bool_and(added.is_readable) INTO readable FROM added;
    IF NOT readable THEN
        RAISE EXCEPTION 'a persona that not every program could read' USING ERRCODE = 'PD003';
    END IF;
END
$$;
ALTER FUNCTION app.import_personas(uuid, json) OWNER TO persona_desktop_functions;

-- Updates personas of a project: objects with an id, the columns to change, and in "seen" the updated_at that the preview
-- was made from. A persona that was changed, moved or deleted since is a conflict, and nothing is written.
CREATE FUNCTION app.import_persona_updates(project_id uuid, given json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    updated integer;
    readable boolean;
BEGIN
    PERFORM app.require_writable_project(import_persona_updates.project_id);
    -- What the file does not give was there before, readable or not.
    SELECT bool_and(
        app.is_readable_persona(
            n.age,
            least(
                n.openness, n.conscientiousness, n.extraversion, n.agreeableness, n.neuroticism, n.power_distance,
                n.individualism, n.masculinity, n.uncertainty_avoidance, n.long_term_orientation, n.indulgence
            ),
            greatest(
                n.openness, n.conscientiousness, n.extraversion, n.agreeableness, n.neuroticism, n.power_distance,
                n.individualism, n.masculinity, n.uncertainty_avoidance, n.long_term_orientation, n.indulgence
            ),
            n.rag_citations, n.rag_context_details, n.needs_and_pains
        )
    ) INTO readable
    FROM json_populate_recordset(NULL::public.personas, import_persona_updates.given) AS n;
    IF NOT readable THEN
        RAISE EXCEPTION 'a persona that not every program could read' USING ERRCODE = 'PD003';
    END IF;
    UPDATE public.personas AS p
    SET (
        age, gender, location, education_level, income_bracket, occupation,
        full_name, persona_title, headline,
        openness, conscientiousness, extraversion, agreeableness, neuroticism,
        power_distance, individualism, masculinity, uncertainty_avoidance, long_term_orientation, indulgence,
        "values", interests, background_story, personality_prompt,
        rag_context_used, rag_citations, rag_context_details, needs_and_pains,
        segment_id, segment_name, created_at, updated_at
    ) = (
        SELECT
            n.age, n.gender, n.location, n.education_level, n.income_bracket, n.occupation,
            n.full_name, n.persona_title, n.headline,
            n.openness, n.conscientiousness, n.extraversion, n.agreeableness, n.neuroticism,
            n.power_distance, n.individualism, n.masculinity, n.uncertainty_avoidance, n.long_term_orientation, n.indulgence,
            n."values", n.interests, n.background_story, n.personality_prompt,
            n.rag_context_used, n.rag_citations, n.rag_context_details, n.needs_and_pains,
            n.segment_id, n.segment_name, n.created_at, clock_timestamp()
        -- A column that the object does not have keeps the persona's own value.
        FROM json_populate_record(p, change.value) AS n
    )
    FROM json_array_elements(import_persona_updates.given) AS change
    WHERE p.id = (change.value ->> 'id')::uuid
      AND p.updated_at = (change.value ->> 'seen')::timestamptz
      AND p.project_id = import_persona_updates.project_id
      AND p.is_active
      AND p.deleted_at IS NULL;
    GET DIAGNOSTICS updated = ROW_COUNT;
    IF updated <> json_array_length(import_persona_updates.given) THEN
        RAISE EXCEPTION 'personas changed since the preview' USING ERRCODE = 'PD002';
    END IF;
    INSERT INTO public.persona_audit_log (id, persona_id, user_id, action, details, ip_address, user_agent, "timestamp")
    SELECT
        gen_random_uuid(),
        (change.value ->> 'id')::uuid,
        app.current_user_id(),
        'update',
        json_build_object(
            'source', 'import',
            'fields', (
                SELECT json_agg(field)
                FROM json_object_keys(change.value) AS field
                WHERE field NOT IN ('id', 'seen')
            )
        ),
        host(inet_client_addr()),
        left(nullif(current_setting('application_name'), ''), 200),
        clock_timestamp()
    FROM json_array_elements(import_persona_updates.given) AS change;
END
$$;
ALTER FUNCTION app.import_persona_updates(uuid, json) OWNER TO persona_desktop_functions;

-- Adds responses of personas of a project to focus groups of it.
CREATE FUNCTION app.import_responses(project_id uuid, given json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    added integer;
BEGIN
    PERFORM app.require_writable_project(import_responses.project_id);
    INSERT INTO public.persona_responses (
        id, persona_id, focus_group_id, question_text, response_text, response_time_ms, created_at
    )
    SELECT
        r.id, r.persona_id, r.focus_group_id, r.question_text, r.response_text, r.response_time_ms,
        coalesce(r.created_at, clock_timestamp())
    FROM json_populate_recordset(NULL::public.persona_responses, import_responses.given) AS r
    JOIN public.personas AS p ON p.id = r.persona_id
    JOIN public.focus_groups AS g ON g.id = r.focus_group_id
    WHERE p.project_id = import_responses.project_id
      AND p.is_active
      AND p.deleted_at IS NULL
      AND g.project_id = import_responses.project_id;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added <> json_array_length(import_responses.given) THEN
        RAISE EXCEPTION 'personas or focus groups changed since the preview' USING ERRCODE = 'PD002';
    END IF;
    PERFORM app.let_focus_groups_know(import_responses.given);
END
$$;

-- Updates responses: objects with an id, the columns to change, and in "seen" the version that the preview was made from. A
-- response that was changed since is a conflict, and nothing is written. Before and after, it belongs to a persona in a
-- project that the asking person may write; the history of both says that their responses were changed, and which.
CREATE FUNCTION app.import_response_updates(project_id uuid, given json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    updated integer;
BEGIN
    PERFORM app.require_writable_project(import_response_updates.project_id);
    WITH updated_response AS (
        UPDATE public.persona_responses AS r
        SET (persona_id, focus_group_id, question_text, response_text, response_time_ms, created_at) = (
            SELECT n.persona_id, n.focus_group_id, n.question_text, n.response_text, n.response_time_ms, n.created_at
            FROM json_populate_record(r, change.value) AS n
        )
        FROM json_array_elements(import_response_updates.given) AS change
        JOIN public.personas AS p ON p.id = (change.value ->> 'persona_id')::uuid
        JOIN public.focus_groups AS g ON g.id = (change.value ->> 'focus_group_id')::uuid
        JOIN public.persona_responses AS old ON old.id = (change.value ->> 'id')::uuid
        JOIN public.personas AS before ON before.id = old.persona_id
        JOIN app.writable_projects() AS writable(id) ON writable.id = before.project_id
        WHERE r.id = old.id
          AND r.persona_id = old.persona_id
          AND r.xmin::text = change.value ->> 'seen'
          AND before.is_active
          AND before.deleted_at IS NULL
          AND p.project_id = import_response_updates.project_id
          AND p.is_active
          AND p.deleted_at IS NULL
          AND g.project_id = import_response_updates.project_id
        RETURNING r.id, r.persona_id, old.persona_id AS former_persona_id
    ),
    touched AS (
        SELECT updated_response.persona_id, updated_response.id FROM updated_response
        UNION
        SELECT updated_response.former_persona_id, updated_response.id FROM updated_response
    ),
    recorded AS (
        INSERT INTO public.persona_audit_log (
            id, persona_id, user_id, action, details, ip_address, user_agent, "timestamp"
        )
        SELECT
            gen_random_uuid(),
            touched.persona_id,
            app.current_user_id(),
            'update',
            json_build_object(
                'source', 'import', 'fields', json_build_array('responses'), 'response_ids', json_agg(touched.id)
            ),
            host(inet_client_addr()),
            left(nullif(current_setting('application_name'), ''), 200),
            clock_timestamp()
        FROM touched
        GROUP BY touched.persona_id
    )
    SELECT count(*) INTO updated FROM updated_response;
    IF updated <> json_array_length(import_response_updates.given) THEN
        RAISE EXCEPTION 'responses, personas or focus groups changed since the preview' USING ERRCODE = 'PD002';
    END IF;
    PERFORM app.let_focus_groups_know(import_response_updates.given);
END
$$;

-- Lists in the focus groups of these responses the personas and the questions that are not listed yet. Nobody but the
-- two functions above may call it.
CREATE FUNCTION app.let_focus_groups_know(given json) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
    WITH said AS (
        SELECT
            (r.value ->> 'focus_group_id')::uuid AS group_id,
            (r.value ->> 'persona_id')::uuid AS persona_id,
            r.value ->> 'question_text' AS question,
            r.position
        FROM json_array_elements(given) WITH ORDINALITY AS r(value, position)
    ),
    groups AS (
        SELECT g.id, g.persona_ids, g.questions
        FROM public.focus_groups AS g
        WHERE g.id IN (SELECT said.group_id FROM said)
    ),
    people AS (
        SELECT s.group_id, array_agg(s.persona_id ORDER BY s.first) AS ids
        FROM (
            SELECT said.group_id, said.persona_id, min(said.position) AS first
            FROM said
            GROUP BY said.group_id, said.persona_id
        ) AS s
        LEFT JOIN (
            SELECT groups.id, known.persona_id FROM groups, unnest(groups.persona_ids) AS known(persona_id)
        ) AS k ON k.id = s.group_id AND k.persona_id = s.persona_id
        WHERE k.id IS NULL
        GROUP BY s.group_id
    ),
    asked AS (
        SELECT s.group_id, array_agg(s.question ORDER BY s.first) AS questions
        FROM (
            SELECT said.group_id, said.question, min(said.position) AS first
            FROM said
            GROUP BY said.group_id, said.question
        ) AS s
        LEFT JOIN (
            SELECT groups.id, known.question FROM groups, unnest(groups.questions) AS known(question)
        ) AS k ON k.id = s.group_id AND k.question = s.question
        WHERE k.id IS NULL
        GROUP BY s.group_id
    )
    UPDATE public.focus_groups AS g
    SET persona_ids = g.persona_ids || coalesce(news.ids, '{}'),
        questions = g.questions || coalesce(news.questions, '{}')
    FROM (
        SELECT coalesce(people.group_id, asked.group_id) AS group_id, people.ids, asked.questions
        FROM people FULL JOIN asked ON asked.group_id = people.group_id
    ) AS news
    WHERE g.id = news.group_id;
END;
ALTER FUNCTION app.let_focus_groups_know(json) OWNER TO persona_desktop_functions;
ALTER FUNCTION app.import_responses(uuid, json) OWNER TO persona_desktop_functions;
ALTER FUNCTION app.import_response_updates(uuid, json) OWNER TO persona_desktop_functions;

GRANT EXECUTE ON FUNCTION
    app.import_project(uuid, text, integer),
    app.import_focus_groups(uuid, json),
    app.import_personas(uuid, json),
    app.import_persona_updates(uuid, json),
    app.import_responses(uuid, json),
    app.import_response_updates(uuid, json)
    TO persona_desktop_people;
